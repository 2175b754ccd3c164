import type { Random } from "./random.ts";

/** Damages bytes as a bad disk, a kill or a hostile hand would, in one to four places. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  let mutated: Buffer = Buffer.from(bytes);
  const times = 1 + random.below(4);
  for (let time = 0; time < times; time++) mutated = random.pick(MUTATIONS)(mutated, random);
  return mutated;
}

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const TEXTS = [
  "\n",
  "\0",
  '"',
  "\\",
  "{",
  "}",
  "[[[[[[[[",
  "1e999",
  "-1",
  "99999999999999999999999999",
  '"__proto__":',
  '"constructor":{"prototype":',
  "\u2028",
  "\ud800",
] as const;

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  flipBit,
  truncate,
  cut,
  repeat,
  (bytes, random) => insert(bytes, Buffer.from(random.pick(TEXTS)), random),
  (bytes, random) => insert(bytes, Buffer.from([random.below(256)]), random),
];

function flipBit(bytes: Buffer, random: Random): Buffer {
  if (bytes.length > 0) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
}

function truncate(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, random.below(bytes.length + 1));
}

function cut(bytes: Buffer, random: Random): Buffer {
  const start = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + random.below(64))]);
}

function repeat(bytes: Buffer, random: Random): Buffer {
  const start = random.below(bytes.length + 1);
  return insert(bytes, bytes.subarray(start, start + random.below(400)), random);
}

function insert(bytes: Buffer, more: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
}
