// What is known of a picture before it is shown.
import type { Picture } from '../domain/reportModel.ts';

export type PictureSize = Pick<Picture, 'format' | 'widthPixels' | 'heightPixels'>;
