import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { installNpmTool } from "../../../support/npm-tool.ts";
import type { Project } from "./project.ts";

const [pnpm, newerPnpm, yarn1, yarn, newerYarn, bunPackage] = await tools(
  "pnpm@9.15.9",
  "pnpm@10.34.8",
  "yarn@1.22.22",
  "@yarnpkg/cli-dist@4.9.2",
  "@yarnpkg/cli-dist@4.18.1",
  "bun@1.4.5",
);
const [husky, newerHusky, lefthook, newerLefthook, simple, newerSimple, prek, newerPrek] =
  await tools(
    "husky@9.0.11",
    "husky@9.1.7",
    "lefthook@1.13.6",
    "lefthook@2.2.2",
    "simple-git-hooks@2.11.1",
    "simple-git-hooks@2.13.1",
    "@j178/prek@0.4.0",
    "@j178/prek@0.5.3",
  );
// Its package fetches the program with a script; that of the platform has it.
const bun =
  bunPackage && join(bunPackage, "..", "@oven", `bun-${process.platform}-${process.arch}`, "bin");
const preCommit = spawnSync("pre-commit", ["--version"]).status === 0 ? "/usr/bin" : undefined;

async function tools(...specs: string[]) {
  const folders: (string | undefined)[] = [];
  for (const spec of specs) folders.push(await installNpmTool(spec));
  return folders;
}

function manifest(more: object = {}): string {
  return `${JSON.stringify({ name: "shop", private: true, version: "1.0.0", ...more }, null, 2)}\n`;
}

const DEPENDENT = { devDependencies: { tokenledger: "1.0.0" } };
// As `npm install` runs the script of a project.
const PREPARE = `PATH=$PWD/node_modules/.bin:$PATH sh -c "$(node -p 'require("./package.json").scripts?.prepare ?? ":"')"`;

const NPM = {
  add: (tarball: string) => `npm install --save-dev ${tarball}`,
  setUp: "npm install",
  run: "npx --no-install tokenledger",
};
/** What an installation leaves, in a tenth of the time; the rows of package managers run these. */
function unpack(tarball: string, modules: string, commands: string): string {
  const place = `${modules}/tokenledger`;
  return [
    `rm -rf ${place} && mkdir -p ${place} ${commands}`,
    `tar xzf ${tarball} --strip-components 1 -C ${place}`,
    `ln -sf ${place}/dist/cli/index.js ${commands}/tokenledger`,
  ].join(" && ");
}
// With the package installed in the project; its tool is run as its `prepare` script would.
const LOCAL = {
  add: (tarball: string) => unpack(tarball, "$PWD/node_modules", "node_modules/.bin"),
  run: "node_modules/.bin/tokenledger",
  isUnpacked: true,
};
const GLOBAL = {
  add: (tarball: string) => unpack(tarball, "$HOME/global/lib/node_modules", "$HOME/global/bin"),
  setUp: ":",
  run: "tokenledger",
};
const PRE_COMMIT_CONFIG = `# our hooks
repos:
- repo: local
  hooks:
  - id: lint
    name: lint
    language: system
    entry: sh -c "exit 0"
`;
const LEFTHOOK_CONFIG = `# our hooks
pre-commit:
  fail_on_changes: always
  jobs:
    - run: echo lint # quick
`;
const WORKSPACES = { "packages/shop/package.json": manifest({ name: "counter" }) };
const PNPM = {
  commands: [pnpm],
  newerCommands: [newerPnpm],
  setUp: "pnpm install --no-frozen-lockfile",
  cloneCell: "`pnpm install`",
  run: "pnpm exec tokenledger",
  environment: (home: string) => ({
    npm_config_store_dir: join(home, "pnpm-store"),
    npm_config_confirm_modules_purge: "false",
    npm_config_manage_package_manager_versions: "false",
  }),
};

/** Package managers, with git's own hooks; then what runs hooks. */
export const PROJECTS: readonly Project[] = [
  {
    name: "npm",
    ...NPM,
    commands: [],
    files: { "package.json": manifest({ scripts: { prepare: "echo built" } }) },
  },
  {
    name: "npm, a workspace",
    ...NPM,
    commands: [],
    files: { "package.json": manifest({ workspaces: ["packages/*"] }), ...WORKSPACES },
    add: (tarball) => `npm install --save-dev --workspace packages/shop ${tarball}`,
    // Since npm 11.19 an upgrade puts it into the workspace's own node_modules, where the root's npx does not look.
    run: "npm exec --workspace packages/shop -- tokenledger",
  },
  {
    name: "npm, `package.json` in a subfolder",
    ...NPM,
    commands: [],
    folder: "front",
    files: { "front/package.json": manifest() },
  },
  {
    name: "pnpm, the root of a workspace",
    ...PNPM,
    files: {
      "package.json": manifest(),
      "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
      ...WORKSPACES,
    },
    add: (tarball) => `pnpm add --workspace-root --save-dev ${tarball}`,
  },
  {
    name: "pnpm, a package of a workspace",
    ...PNPM,
    folder: "packages/shop",
    files: {
      "package.json": manifest(),
      "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
      ...WORKSPACES,
    },
    add: (tarball) => `pnpm add --save-dev ${tarball}`,
  },
  {
    name: "Yarn 1",
    commands: [yarn1],
    files: { "package.json": manifest() },
    add: (tarball) => `yarn add --dev --offline file:${tarball}`,
    setUp: "yarn install --offline",
    cloneCell: "`yarn install`",
    run: "yarn --silent tokenledger",
    environment: (home) => ({ YARN_CACHE_FOLDER: join(home, "yarn") }),
  },
  {
    name: "Yarn with Plug'n'Play",
    commands: [yarn],
    newerCommands: [newerYarn],
    files: { "package.json": manifest() },
    add: (tarball) => `yarn add --dev tokenledger@file:${tarball}`,
    setUp: "yarn install",
    run: "yarn tokenledger",
    environment: () => ({
      YARN_ENABLE_TELEMETRY: "0",
      YARN_ENABLE_NETWORK: "0",
      YARN_ENABLE_GLOBAL_CACHE: "false",
      YARN_ENABLE_IMMUTABLE_INSTALLS: "false",
      YARN_NODE_LINKER: "pnp",
    }),
  },
  {
    name: "bun",
    commands: [bun],
    files: { "package.json": manifest() },
    add: (tarball) => `bun add --dev ${tarball}`,
    setUp: "bun install",
    run: "bun x --no-install tokenledger",
    environment: (home) => ({ BUN_INSTALL_CACHE_DIR: join(home, "bun") }),
  },
  {
    name: "no package manager",
    ...GLOBAL,
    commands: [],
    files: {},
    inClone: "tokenledger init",
  },
  {
    name: "husky",
    ...LOCAL,
    setUp: "husky",
    cloneCell: "`npm install`",
    commands: [husky],
    newerCommands: [newerHusky],
    files: {
      "package.json": manifest({ scripts: { prepare: "husky" }, ...DEPENDENT }),
      ".husky/pre-commit": "echo lint\n",
    },
  },
  {
    name: "husky in another folder",
    ...LOCAL,
    setUp: "husky .config/husky",
    cloneCell: "`npm install`",
    commands: [husky],
    newerCommands: [newerHusky],
    files: {
      "package.json": manifest({ scripts: { prepare: "husky .config/husky" }, ...DEPENDENT }),
      ".config/husky/pre-commit": "echo lint\n",
    },
  },
  {
    name: "lefthook, `fail_on_changes`",
    ...LOCAL,
    commands: [lefthook],
    newerCommands: [newerLefthook],
    files: { "package.json": manifest(DEPENDENT), "lefthook.yml": LEFTHOOK_CONFIG },
    setUp: "lefthook install",
  },
  {
    name: "lefthook, `.config/lefthook.toml`",
    ...GLOBAL,
    commands: [lefthook],
    newerCommands: [newerLefthook],
    files: { ".config/lefthook.toml": '[pre-push.commands.lint]\nrun = "echo lint"\n' },
    setUp: "lefthook install",
  },
  {
    name: "simple-git-hooks",
    ...LOCAL,
    setUp: "simple-git-hooks",
    cloneCell: "`npm install`",
    commands: [simple],
    newerCommands: [newerSimple],
    files: {
      "package.json": manifest({
        scripts: { prepare: "simple-git-hooks" },
        "simple-git-hooks": { "pre-commit": "echo lint" },
        ...DEPENDENT,
      }),
    },
  },
  {
    name: "pre-commit, with npm",
    ...LOCAL,
    commands: [preCommit],
    files: { "package.json": manifest(DEPENDENT), ".pre-commit-config.yaml": PRE_COMMIT_CONFIG },
    setUp: `${PREPARE} && pre-commit install`,
    cloneCell: "`npm install && pre-commit install`",
  },
  {
    name: "pre-commit, no package manager",
    ...GLOBAL,
    commands: [preCommit],
    files: { ".pre-commit-config.yaml": PRE_COMMIT_CONFIG },
    setUp: "pre-commit install",
  },
  {
    name: "prek",
    ...GLOBAL,
    commands: [prek],
    newerCommands: [newerPrek],
    files: { ".pre-commit-config.yaml": PRE_COMMIT_CONFIG },
    setUp: "prek install",
  },
  {
    name: "a checked-in folder of hooks",
    ...GLOBAL,
    commands: [],
    files: { ".githooks/commit-msg": "#!/bin/sh\n" },
    setUp: "git config core.hooksPath .githooks",
  },
  {
    name: "a folder of hooks for all repositories",
    ...GLOBAL,
    commands: [],
    files: {},
    setUp: 'mkdir -p "$HOME/hooks" && git config --global core.hooksPath "$HOME/hooks"',
    cloneCell: "nothing",
    options: "--global-hooks",
    environment: (home) => ({ GIT_CONFIG_GLOBAL: join(home, ".gitconfig") }),
  },
];
