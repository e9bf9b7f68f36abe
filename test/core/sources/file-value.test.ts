import { describe, expect, test } from 'vitest';
import type { Json } from '../../../lambda/core/mapping/answers.ts';
import { isFile, isFileType } from '../../../lambda/core/sources/file-value.ts';

const UPLOAD = 'https://wordpress.example.com/wp-content/uploads/2025/11/Testxxx.pdf';

describe('a file is', () => {
  test.each<[Json]>([
    [{ name: 'Testxxx.pdf', url: 'https://files.example.com/1' }],
    [{ filename: 'Testxxx.pdf', mime_type: 'application/pdf' }],
    [[{ fileName: 'Testxxx.pdf', file_url: 'https://files.example.com/1' }]],
    [{ file: 'Testxxx.pdf' }],
    ['data:image/png;base64,AAAA'],
    ['A'.repeat(2_000)],
    [UPLOAD],
    [`${UPLOAD}, ${UPLOAD}`],
    [`${UPLOAD}|${UPLOAD}`],
    [[UPLOAD, UPLOAD]],
    [UPLOAD.padEnd(2_048, 'a')],
  ])('%j', (value) => {
    expect(isFile(value)).toBe(true);
  });
});

describe('no file is', () => {
  test.each<[Json]>([
    [{ name: 'Testxxx', value: 'x' }],
    [{ url: 'https://testxxx.example.com' }],
    [{ name: '', url: '' }],
    [{ file: 'a', more: 'b' }],
    ['https://testxxx.example.com/'],
    [`see ${UPLOAD}`],
    [UPLOAD.padEnd(2_049, 'a')],
    [`${UPLOAD}, `],
    ['data: none'],
    ['A'.repeat(1_999)],
    [[]],
    [[UPLOAD, 'and a word']],
    [''],
    [null],
    [true],
    [5],
  ])('%j', (value) => {
    expect(isFile(value)).toBe(false);
  });
});

test('builders’ types of questions tell those that take a file', () => {
  for (const type of ['file', 'FILE_UPLOAD', 'file-upload', 'image', 'Signature', 'AudioRecording'])
    expect(isFileType(type)).toBe(true);
  for (const type of ['ImagePicker', 'picture_choice', 'profile', 'text', ''])
    expect(isFileType(type)).toBe(false);
});
