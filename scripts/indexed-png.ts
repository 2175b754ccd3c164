import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const MAX_COLOURS = 256;
const INDEXED = 3;
const BYTES_PER_PIXEL: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row by row, as one number. */
  readonly pixels: Uint32Array;
}

/**
 * Returns a PNG with a palette of its most frequent colours, which for text and flat areas is a
 * fraction of the size of one with a colour for each pixel.
 *
 * @see https://www.w3.org/TR/png-3/
 */
export function indexedPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const palette = frequentColours(pixels);
  const indexOf = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (const [place, colour] of pixels.entries()) {
    rows[place + Math.floor(place / width) + 1] = indexOf(colour);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channelsOf))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Reads a PNG of 8 bits a channel, not interlaced, as browsers write it; alpha is left out. */
function decode(png: Buffer): Picture {
  const data: Buffer[] = [];
  let header = Buffer.alloc(0);
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") header = Buffer.from(content);
    if (type === "IDAT") data.push(content);
    at += length + 12;
  }
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const size = BYTES_PER_PIXEL[header.readUInt8(9)];
  if (size === undefined || header.readUInt8(8) !== 8) throw new Error("Not a PNG of a browser.");
  const rows = unfilter(inflateSync(Buffer.concat(data)), width * size, size);
  const pixels = Uint32Array.from({ length: width * height }, (_, place) => {
    const row = rows[Math.floor(place / width)] ?? Buffer.alloc(0);
    return row.readUIntBE(((place % width) + 1) * size, 3);
  });
  return { width, height, pixels };
}

/** Returns the rows, each after one pixel of zeros, from what tells their bytes by those around them. */
function unfilter(filtered: Buffer, rowBytes: number, pixelBytes: number): readonly Buffer[] {
  const rows: Buffer[] = [];
  let above = Buffer.alloc(pixelBytes + rowBytes);
  for (let start = 0; start < filtered.length; start += rowBytes + 1) {
    const row = Buffer.alloc(pixelBytes + rowBytes);
    const filter = filtered[start];
    for (let at = pixelBytes; at < row.length; at += 1) {
      const before = at - pixelBytes;
      const predicted = predict(filter, row[before] ?? 0, above[at] ?? 0, above[before] ?? 0);
      row[at] = (filtered[start + 1 + before] ?? 0) + predicted;
    }
    rows.push(row);
    above = row;
  }
  return rows;
}

function predict(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function frequentColours(pixels: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a - b)
    .slice(0, MAX_COLOURS)
    .map(([colour]) => colour);
}

/** Returns a function that finds the place of the nearest colour in a palette. */
function nearestIn(palette: readonly number[]): (colour: number) => number {
  const places = new Map(palette.map((colour, place) => [colour, place]));
  return (colour) => {
    const known = places.get(colour);
    if (known !== undefined) return known;
    const distances = palette.map((each) => distance(each, colour));
    const place = distances.indexOf(Math.min(...distances));
    places.set(colour, place);
    return place;
  };
}

function distance(a: number, b: number): number {
  const ofB = channelsOf(b);
  return channelsOf(a).reduce((sum, channel, index) => sum + (channel - (ofB[index] ?? 0)) ** 2, 0);
}

function channelsOf(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
