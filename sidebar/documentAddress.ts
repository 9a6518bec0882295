// Which addresses may become links.

const hosts = ['docs.google.com', 'drive.google.com'];

/** The address, when it is one of Google's documents or files. Null: it is something else. */
export function documentAddress(text: string): string | null {
  try {
    const { protocol, hostname, username, href } = new URL(text);
    return protocol === 'https:' && hosts.includes(hostname) && username === '' ? href : null;
  } catch {
    return null;
  }
}
