/** @module-tag soak */

import { execFileSync } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../../src/parts/agents/known-agents.generated.ts";
import { keyOfVariables } from "../../../src/parts/state/watch.ts";
import { createHookedRepository } from "../../support/hooked-repository.ts";

const SHARED = join("hooks", "shared.sh");

test("the shell knows the variables of all agents", async () => {
  const locations = KNOWN_AGENTS.flatMap(({ locationVariables }) => locationVariables);
  const names = [...new Set(["HOME", ...locations])];
  const sessions = KNOWN_AGENTS.flatMap(({ sessionVariable }) => sessionVariable ?? []);
  const environment = Object.fromEntries(
    [...names, ...sessions].map((name) => [name, `<${name}>`]),
  );
  const print = 'printf "%s\\n" "$variables_key" "$log_values"';
  const told = execFileSync("sh", ["-c", `. "./${SHARED}"; ${print}`], { env: environment });
  const text = await readFile(SHARED, "utf8");

  expect(told.toString().split("\n")).toEqual([
    keyOfVariables(names, sessions),
    names.map((name) => `|<${name}>`).join(""),
    "",
  ]);
  for (const session of sessions) expect(text).toContain(`"\${${session}-}"`);
  expect(text).not.toMatch(/^[^#]*\beval\b/m);
});

test.each([
  "$(touch stopped)\n`touch stopped`\n$(touch stopped)\n||\n-delete\n",
  "\0\u0001\u00ff",
  "HOME\n",
  "",
])("a watch file that holds something else, %j, costs a look and nothing more", async (content) => {
  await using repository = await createHookedRepository();
  const watch = join(repository.root, ".git", "tokenledger", "watch");
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one");
  await writeFile(watch, content);
  await writeFile(join(repository.root, "-delete"), "");
  const second = await repository.session.call();
  await repository.stage("a.txt");
  const two = await repository.commit("two");

  expect(two).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.status()).toBe("?? -delete\n");
});

test.skipIf(process.platform === "win32")(
  "a search that computes for ever is ended, and Node looks itself",
  async () => {
    await using repository = await createHookedRepository();
    const folder = join(repository.home, "endless");
    await mkdir(folder);
    await writeFile(join(folder, "find"), "#!/bin/sh\nwhile :; do :; done\n");
    await chmod(join(folder, "find"), 0o755);
    const PATH = `${folder}${delimiter}${repository.environment.PATH}`;
    await repository.stage("a.txt");
    await repository.commit("one");
    const call = await repository.session.call();
    await repository.stage("a.txt");
    const two = await repository.run("timeout", ["60", "git", "commit", "-m", "two"], {
      environment: { PATH },
    });

    expect(two).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual([call]);
  },
);
