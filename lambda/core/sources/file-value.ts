// Tells a file from a reply: builders send where it is, or its bytes as text.

import type { Json } from '../mapping/answers.ts';
import { asText, isList, isObject, memberOf } from '../reading/members.ts';

/** Drawn signatures and uploads come as data; no reply has so many letters without a space. */
const DATA = /^(?:data:[\w.+-]+\/[\w.+-]+[;,]|[A-Za-z0-9+/]{2000})/;

/** Where WordPress, its plugins, Wufoo and Formbricks keep what visitors upload. */
const UPLOAD =
  /^https?:\/\/.+\/(?:wp-content\/uploads|gravity_forms|wpcf7_uploads|cabinet|storage\/[\w-]+\/(?:private|public))\//;

/** Longer texts are no addresses. */
const LONGEST_ADDRESS = 2_048;

/** `{name, url}` and the like, as builders describe uploads; `{file}`, as a multipart body holds them; or lists of such. */
export function isFile(value: Json): boolean {
  if (isList(value)) return value.length > 0 && value.every(isFile);
  if (typeof value === 'string') return DATA.test(value) || areUploads(value);
  if (!isObject(value)) return false;
  if (Object.keys(value).join() === 'file') return true;
  return [NAMES, PLACES].every((names) => names.some((name) => asText(memberOf(value, name)) !== null));
}

const NAMES = ['name', 'filename', 'fileName', 'Name'];
const PLACES = ['url', 'file_url', 'fileUrl', 'mimeType', 'mime_type', 'ContentType'];

/** Several are joined by commas, bars or line breaks. */
const areUploads = (text: string): boolean =>
  text.length <= LONGEST_ADDRESS && text.split(/[\s,|]+/).every((part) => UPLOAD.test(part));

/** Types by which builders call a question that takes a file. */
const FILE_TYPES = new Set(
  'file files fileupload upload image imageupload signature audio audiorecording video videorecording'.split(
    ' ',
  ),
);

export const isFileType = (type: string): boolean =>
  FILE_TYPES.has(type.toLowerCase().replace(/[^a-z]/g, ''));
