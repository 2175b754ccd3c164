/** @module-tag soak */

import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

const WAYS = {
  "commit -S": { options: ["-S"], gpgSign: "false" },
  "commit.gpgSign": { options: [], gpgSign: "true" },
};

for (const [way, { options, gpgSign }] of Object.entries(WAYS)) {
  test(`a commit that ${way} signs keeps its one, valid signature`, async () => {
    await using repository = await createHookedRepository();
    const key = join(repository.home, "key");
    await repository.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
    const publicKey = (await repository.run("cat", [`${key}.pub`])).stdout.trim();
    await repository.run("sh", ["-c", `echo "ada@example.com ${publicKey}" > "${key}.allowed"`]);
    await repository.git("config", "gpg.format", "ssh");
    await repository.git("config", "user.signingKey", `${key}.pub`);
    await repository.git("config", "gpg.ssh.allowedSignersFile", `${key}.allowed`);
    await repository.git("config", "commit.gpgSign", gpgSign);
    const call = await repository.session.call();
    await repository.stage("a.txt");

    const { exitCode, stderr } = await repository.commit("signed", ...options);

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.git("log", "-1", "--format=%G?")).toBe("G\n");
    expect(await repository.recorded()).toEqual([call]);
    expect(await repository.status()).toBe("");
  });
}
