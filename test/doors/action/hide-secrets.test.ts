import { expect, test } from "vitest";
import { takeSecrets } from "../../../src/doors/action/hide-secrets.ts";

test("secrets leave the environment, and are handed to who needs them", () => {
  const environment: Record<string, string | undefined> = {
    PATH: "/bin",
    HOME: "/home/ada",
    GITHUB_WORKSPACE: "/work",
    "INPUT_DATABASE-URL": "postgres://u:p@host/db",
    INPUT_UNKNOWN: "x",
    PGHOST: "host",
    PGPASSWORD: "p",
    TELEMETRY_DATABASE_URL: "postgres://u:p@host/db",
    GITHUB_TOKEN: "t",
    GH_TOKEN: "t",
    ACTIONS_RUNTIME_TOKEN: "t",
    ACTIONS_ID_TOKEN_REQUEST_URL: "https://host/?t",
    npm_config_password: "p",
    AWS_SECRET_ACCESS_KEY: "k",
  };
  const before = { ...environment };

  expect(takeSecrets(environment)).toEqual(before);

  expect(environment).toEqual({ PATH: "/bin", HOME: "/home/ada", GITHUB_WORKSPACE: "/work" });
});

test("a secret leaves the environment under any name, but takes no variable along by chance", () => {
  const environment = {
    PATH: "/usr/bin",
    DEPLOY: "x ghs_0123456789 y",
    GIT_CONFIG_VALUE_0: "AUTHORIZATION: basic Z2hzXzAxMjM0NTY3ODk=",
    HOME: "/home/ada",
  };

  takeSecrets(environment, ["usr", "ghs_0123456789", "Z2hzXzAxMjM0NTY3ODk="]);

  expect(environment).toEqual({ PATH: "/usr/bin", HOME: "/home/ada" });
});
