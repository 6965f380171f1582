import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentIn } from '../../src/fetching/document.js';

const url = new URL('https://example.com/story');
const at = (path: string) => new URL(path, url);
const bytes = (...numbers: number[]) => Buffer.from(numbers);
const docx = Buffer.from(zipSync({ 'word/document.xml': Buffer.from('<w:document/>') }));

describe('the kind of a document is found by its content', () => {
  test.each([
    ['PDF that is called HTML', Buffer.from('%PDF-1.7\n…'), 'text/html', 'pdf'],
    ['PDF after some other bytes', Buffer.from('\n\n%PDF-1.4'), '', 'pdf'],
    ['a Word document that is called bytes', docx, 'application/octet-stream', 'docx'],
    ['HTML that is called text', Buffer.from(' \n<!DOCTYPE html><p>Water rose.'), 'text/plain', 'html'],
    ['HTML that is called nothing', Buffer.from('<!-- made by hand -->\n<html><p>Water'), '', 'html'],
    ['XHTML', Buffer.from('<?xml version="1.0"?>\n<html xmlns="…"/>'), 'application/xhtml+xml', 'html'],
    ['a piece of HTML', Buffer.from('<p>Water rose.</p>'), 'text/html; charset=utf-8', 'html'],
    ['Markdown that begins with a tag', Buffer.from('<p align="center">Water</p>'), 'text/markdown', 'md'],
    ['text', Buffer.from('Water rose.'), 'text/plain', 'txt'],
    ['text that is called nothing', Buffer.from('Water rose.'), '', 'txt'],
  ])('%s', (_what, content, type, kind) => {
    expect(documentIn(content, type, url)).toEqual({ kind, content });
  });

  test('and for text, by the end of its address', () => {
    const text = Buffer.from('# Water rose');
    expect(documentIn(text, 'text/plain', at('/README.md')).kind).toBe('md');
    expect(documentIn(text, 'application/octet-stream', at('/README.markdown')).kind).toBe('md');
    expect(documentIn(text, 'application/octet-stream', at('/story.txt')).kind).toBe('txt');
  });
});

describe('what is no article is refused with what would be one', () => {
  test.each([
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'image/png'],
    ['a picture that is called text', bytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0, 1, 0), 'text/plain'],
    ['bytes that are called nothing', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), ''],
    ['JSON', Buffer.from('{"water": "rose"}'), 'application/json'],
    ['a feed', Buffer.from('<?xml version="1.0"?><rss/>'), 'application/rss+xml'],
    ['a style sheet', Buffer.from('p { color: blue }'), 'text/css'],
    ['a ZIP archive', Buffer.from(zipSync({ 'a.txt': Buffer.from('Water') })), 'application/zip'],
    ['half a ZIP archive', docx.subarray(0, 30), 'application/zip'],
    [
      'an old Word document',
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      'application/msword',
    ],
    ['text with control characters', Buffer.from('Water\u0007rose.'), 'text/plain'],
  ])('%s', (_what, content, type) => {
    expect(() => documentIn(content, type, url)).toThrow(
      /what is read is HTML, plain text, Markdown, PDF and Word \(\.docx\)\.$/,
    );
  });
});

describe('text is saved as UTF-8, whatever it was', () => {
  const read = (content: Buffer, type: string) => documentIn(content, type, url).content.toString();

  test.each([
    ['windows-1252', bytes(0x93, 0x80, 0x94, 0x20, 0xe9), '“€” é'],
    // Browsers read both as windows-1252, and so have their readers.
    ['ISO-8859-1', bytes(0x92, 0xfc), '’ü'],
    ['windows-1251', bytes(0xcf, 0xf0, 0xe8), 'При'],
    ['koi8-r', bytes(0xf0, 0xd2, 0xc9), 'При'],
    ['iso-8859-2', bytes(0xb1, 0xea), 'ąę'],
    ['Shift_JIS', bytes(0x93, 0xfa, 0x96, 0x7b), '日本'],
    ['gb18030', bytes(0xd6, 0xd0, 0xce, 0xc4), '中文'],
    ['euc-kr', bytes(0xc7, 0xd1), '한'],
    ['"utf-8"', Buffer.from('Überfall'), 'Überfall'],
  ])('by the header: %s', (charset, content, text) => {
    expect(read(content, `text/plain; charset=${charset}`)).toBe(text);
  });

  test('by its byte order mark, whatever the header says', () => {
    const utf16 = Buffer.concat([bytes(0xff, 0xfe), Buffer.from('Wasser für', 'utf16le')]);
    expect(read(utf16, 'text/plain; charset=utf-8')).toBe('Wasser für');
    const utf8 = Buffer.from('\uFEFFfür');
    expect(documentIn(utf8, 'text/plain; charset=latin1', url).content).toEqual(utf8);
  });

  test('by what the page says of itself, which is set right', () => {
    const page = (charset: string) =>
      `<html><head><meta charset="${charset}"><title>При</title></head></html>`;
    const sent = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"><title>'),
      bytes(0xcf, 0xf0, 0xe8),
      Buffer.from('</title></head></html>'),
    ]);
    expect(read(sent, 'text/html')).toBe(page('utf-8'));
    const old = Buffer.concat([
      Buffer.from(
        '<?xml version="1.0" encoding="koi8-r"?>\n<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
      ),
      bytes(0xf0, 0xd2, 0xc9),
    ]);
    expect(read(old, 'text/html')).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">При',
    );
    // The header goes before it, as in a browser.
    expect(read(Buffer.from(page('windows-1251')), 'text/html; charset=utf-8')).toBe(page('utf-8'));
  });

  test('letter for letter where it is UTF-8 already', () => {
    const page = Buffer.from('\r\n<html><meta charset=UTF-8><p>Überfall\r\n');
    expect(documentIn(page, 'text/html', url).content).toEqual(page);
  });

  test('and no encoding is guessed', () => {
    const latin = bytes(0x57, 0x61, 0xdf);
    expect(() => read(latin, 'text/plain')).toThrow(
      'does not say which encoding it has, and it is not UTF-8',
    );
    expect(() => read(latin, 'text/html; charset=utf-8')).toThrow('It is said to be utf-8, and it is not.');
    expect(read(Buffer.from('Maß'), 'text/plain; charset=no-such-thing')).toBe('Maß');
  });
});
