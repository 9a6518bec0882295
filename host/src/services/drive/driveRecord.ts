// What is stored about a Drive file: the metadata beside its content.
import { z } from 'zod';

const permission = z.object({
  id: z.string(),
  type: z.enum(['user', 'group', 'domain', 'anyone']),
  role: z.enum(['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader']),
  emailAddress: z.string().optional(),
  domain: z.string().optional(),
  allowFileDiscovery: z.boolean().optional(),
  expirationTime: z.string().optional(),
});

const revision = z.object({
  id: z.string(),
  modifiedTime: z.string(),
  user: z.string(),
  mimeType: z.string(),
});

/** One file of the emulated Drive. */
export const driveRecord = z.object({
  id: z.string(),
  name: z.string(),
  mimeType: z.string(),
  description: z.string().optional(),
  starred: z.boolean().default(false),
  appProperties: z.record(z.string(), z.string()),
  properties: z.record(z.string(), z.string()),
  parents: z.array(z.string()),
  createdTime: z.string(),
  modifiedTime: z.string(),
  /** E-mail address of who changed it last. */
  modifiedBy: z.string(),
  trashed: z.boolean(),
  size: z.number().nullable(),
  md5: z.string().nullable(),
  version: z.number(),
  permissions: z.array(permission),
  revisions: z.array(revision),
  /** Users who created the file with the app or picked it: the per-user grant of drive.file (docs/facts/google.md §2.4). */
  appUsers: z.array(z.string()),
});

/** Shape: the JSON beside the content, as stored. */
export type DriveRecord = z.infer<typeof driveRecord>;

/** Who may do what with a file. */
export type DrivePermission = z.infer<typeof permission>;
