import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../lambda/core/mapping/email.ts';
import { anyCharacter } from '../any-text.ts';

describe('an e-mail address', () => {
  it.each([
    ['Testxxx@example.com', 'Testxxx@example.com'],
    ['  testxxx@example.com\n', 'testxxx@example.com'],
    ['Test.Xxx@EXAMPLE.Com', 'Test.Xxx@example.com'],
    ['testxxx+debt@mail.example.co.uk', 'testxxx+debt@mail.example.co.uk'],
    ["t'est?!#$%&*=^`{|}~x/x_x-x@example.com", "t'est?!#$%&*=^`{|}~x/x_x-x@example.com"],
    ['mailto:testxxx@example.com', 'testxxx@example.com'],
    ['MAILTO:testxxx@example.com?subject=Help', 'testxxx@example.com'],
    ['Testxxx Person <testxxx@example.com>', 'testxxx@example.com'],
    ['"Person, Testxxx" < testxxx@example.com >', 'testxxx@example.com'],
    [' <testxxx@example.com> ', 'testxxx@example.com'],
    ['<mailto:testxxx@example.com>', 'testxxx@example.com'],
    ['testxxx@example.com.', 'testxxx@example.com'],
    ['testxxx@example.com.,', 'testxxx@example.com'],
    ['testxxx@example.com;', 'testxxx@example.com'],
    ['\u200btestxxx@exam\u00adple.com\ufeff', 'testxxx@example.com'],
    ['hélène.testxxx@exämple.com', 'hélène.testxxx@exämple.com'],
    ['用户@例え.テスト', '用户@例え.テスト'],
    ['testxxx@ÉCOLE.example', 'testxxx@école.example'],
    ['testxxx@xn--exmple-cua.com', 'testxxx@xn--exmple-cua.com'],
  ])('is read from %j', (typed, address) => {
    expect(readEmail(typed)).toBe(address);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \t'],
    ['a name', 'Testxxx'],
    ['no @', 'testxxx.example.com'],
    ['two @', 'testxxx@@example.com'],
    ['two addresses', 'a@example.com, b@example.com'],
    ['a domain without a dot', 'testxxx@example'],
    ['an empty label', 'testxxx@example..com'],
    ['a label missing before the dot', 'testxxx@.com'],
    ['nothing before the @', '@example.com'],
    ['a space inside', 'test xxx@example.com'],
    ['a no-break space inside', 'test\u00a0xxx@example.com'],
    ['a space in the domain', 'testxxx@exam ple.com'],
    ['a control character', 'test\u0007xxx@example.com'],
    ['a line break', 'testxxx@example.com\nBcc:x'],
    ['unquoted specials', 'test(xxx)@example.com'],
    ['a comma for the dot', 'testxxx@example,com'],
    ['a slash in the domain', 'testxxx@example.com/path'],
  ])('is refused with %s', (_, typed) => {
    expect(readEmail(typed)).toBeNull();
  });

  it('has at most 254 characters', () => {
    const ofLength = (length: number) => `${'x'.repeat(length - '@example.com'.length)}@example.com`;
    expect(readEmail(ofLength(254))).toBe(ofLength(254));
    expect(readEmail(ofLength(255))).toBeNull();
  });

  it('is what any ordinary address reads as, whatever stands around it', () => {
    fc.assert(
      fc.property(
        // In a link, a question mark ends the address.
        fc.emailAddress().filter((address) => !address.includes('?')),
        fc.constantFrom<[string, string]>(['', ''], [' ', '\u00a0'], ['mailto:', ''], ['Testxxx <', '>']),
        (address, [before, after]) => {
          expect(readEmail(`${before}${address}${after}`)).toBe(
            address.replace(/@.*/, (domain) => domain.toLowerCase()),
          );
        },
      ),
    );
  });

  it('satisfies the partner and reads as itself, or is refused, whatever was typed', () => {
    const typed = fc.string({
      unit: fc.oneof(fc.constantFrom('@', '.', ' ', '<', '>', 'a', '?'), anyCharacter),
    });
    fc.assert(
      fc.property(typed, (text) => {
        const address = readEmail(text);
        if (address === null) return;
        expect(address).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);
        expect(readEmail(address)).toBe(address);
      }),
      { numRuns: 500 },
    );
  });

  it('of more than a thousand characters is none, whatever it holds', () => {
    expect(readEmail('Testxxx@example.com'.padEnd(1_000))).toBe('Testxxx@example.com');
    expect(readEmail(`${'.'.repeat(250_000)}x`)).toBeNull();
    expect(readEmail(`Testxxx@example.com${' '.repeat(1_000)}`)).toBeNull();
  });
});
