import { TRIAL_VARIABLE } from "../../../parts/state/state-folders.ts";
import { hookScript, type PackagePlaces } from "../hook-script.ts";

/** The file that lefthook's hooks source before they begin, as its `rc` names it. */
export const LEFTHOOK_RC = "./.telemetry/lefthook-rc.sh";

const EARLIER_RC = /^# rc before: (.*)$/m;

/**
 * Returns that file: it runs our hook once lefthook's jobs are through. As one of its jobs, a hook
 * that stages the ledger would fail the commit where `fail_on_changes` is set.
 */
export function lefthookRc(places: PackagePlaces, earlierRc: string | undefined): string {
  const earlier =
    earlierRc === undefined
      ? ""
      : `# rc before: ${earlierRc}\nif [ -f ${earlierRc} ]; then . ${earlierRc}; fi\n`;
  return `# Written by \`tokenledger init\`, named as \`rc\` in lefthook's configuration: runs tokenledger's
# hooks after lefthook's jobs.
${earlier}tokenledger_after_jobs() {
[ "$2" -eq 0 ] || [ "$1" = post-commit ] || return 0
${hookScript("$1", places)}}
case \${0##*/} in
  pre-commit | post-commit) trap "tokenledger_after_jobs \${0##*/} \\$?" EXIT ;;
esac
[ -z "\${${TRIAL_VARIABLE}-}" ] || exit 0
`;
}

/** Returns the rc that ours stands for. */
export function earlierRcOf(rcFile: string): string | undefined {
  return EARLIER_RC.exec(rcFile)?.[1];
}
