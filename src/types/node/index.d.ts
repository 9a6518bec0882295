// The few names of Node that docx's own types mention: types only, so that using Node in src does not compile.

interface Buffer extends Uint8Array {}
interface Blob {
  readonly size: number;
}
declare namespace NodeJS {
  interface ReadableStream {
    readonly readable: boolean;
  }
}
declare module 'stream' {
  interface Stream {
    readonly readable?: boolean;
  }
}
