import { describe, test } from "vitest";

type Arguments<Case> = Case extends readonly unknown[] ? [...Case] : [Case];

/** Like `test.each`, but all cases after the first few run in a soak only. */
export function eachMostlyInSoak<const Case>(cases: readonly Case[], always = 1) {
  return (title: string, body: (...args: Arguments<Case>) => Promise<void>): void => {
    // `test.each` hands over the items of a case that is a list one by one, as is said above.
    const each = body as (...args: unknown[]) => Promise<void>;
    test.each(cases.slice(0, always) as unknown[])(title, each);
    test.each(cases.slice(always) as unknown[])(title, { tags: ["soak"] }, each);
  };
}

/** Like `describe.each`, but all cases after the first few run in a soak only. */
export function describeMostlyInSoak<const Case>(cases: readonly Case[], always = 1) {
  return (title: string, body: (...args: Arguments<Case>) => void | Promise<void>): void => {
    const each = body as (...args: unknown[]) => void;
    describe.each(cases.slice(0, always) as unknown[])(title, each);
    describe.each(cases.slice(always) as unknown[])(title, { tags: ["soak"] }, each);
  };
}
