import fc from "fast-check";
import { test } from "vitest";
import { connectionAttempts } from "../../../../src/parts/database/postgres/connection-attempts.ts";
import { UsageFailure } from "../../../../src/usage/failure.ts";

const source = { environment: {}, homeFolder: "/nowhere", userName: "nobody", socketFolders: [] };
const PIECE = "Zq7";

const piece = fc.constantFrom(PIECE, `${PIECE}1`, "12", "", "%", "%4", "%20", "ü");
const delimiter = fc.constantFrom(..."@:/?#[]&=,%");
const password = fc
  .array(fc.tuple(piece, delimiter), { minLength: 1, maxLength: 6 })
  .map((pairs) => `${pairs.flat().join("")}${PIECE}`);
const address = fc.constantFrom(
  "db.example/usage",
  "/usage?host=/tmp",
  "db.example:6543?sslmode=disable",
);

test("no piece of a password that was not percent-encoded is named as anything else", async () => {
  await fc.assert(
    fc.asyncProperty(password, address, async (text, rest) => {
      const shown = await connectionAttempts(`postgres://ann:${text}@${rest}`, source).then(
        ({ server }) => server,
        (error: unknown) => {
          if (error instanceof UsageFailure) return error.message;
          throw error;
        },
      );

      if (shown.includes(PIECE)) throw new Error(`shown: ${shown}`);
    }),
    { numRuns: 2_000 },
  );
});
