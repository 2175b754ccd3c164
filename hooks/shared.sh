# What both hooks need; sourced by them. POSIX sh: dash, `sh -e`, Git for Windows.

# Nobody's commit waits or fails because of us: a person or a machine may turn us off. What is not recorded
# then, the next commit takes; TOKENLEDGER=0 is something else: calls that are never recorded.
is_switched_off() {
  [ "${TOKENLEDGER-}" = later ] || [ "${HUSKY-}" = 0 ] || {
    [ "${CI-}" = true ] && [ "${TOKENLEDGER_CI-}" != 1 ] && [ "${TOKENLEDGER_CI-}" != true ]
  } || {
    # A sparse checkout leaves the folder out; the ledger is in the index all the same.
    [ ! -e .telemetry ] && [ ! -h .telemetry ] && [ ! -f "$git_dir/info/sparse-checkout" ]
  }
}

# Sets $git_dir, and $state to where this worktree's state is. `.git` is a file in submodules and linked worktrees.
find_state() {
  if [ -n "${GIT_DIR-}" ]; then git_dir=$GIT_DIR
  elif [ -d .git ]; then git_dir=.git
  else git_dir=$(git rev-parse --git-dir) || exit 0
  fi
  # `tokenledger doctor` tries a commit with a copy of the state.
  state=${TOKENLEDGER_TRIAL:-$git_dir/tokenledger}
}

# What stands for the names of the variables that matter, and the values of those that move the logs: those of all
# agents, named here, for what stands in a file is never evaluated.
# Written by scripts/list-agents.ts from here
variables_key=e57519d8
log_values="|${HOME-}|${AIDER_ANALYTICS_LOG-}|${USERPROFILE-}|${AMP_DATA_DIR-}|${XDG_DATA_HOME-}"
log_values="$log_values|${CLAUDE_CONFIG_DIR-}|${XDG_CONFIG_HOME-}|${APPDATA-}|${LOCALAPPDATA-}|${CLINE_SESSION_DATA_DIR-}"
log_values="$log_values|${CLINE_DATA_DIR-}|${CLINE_DIR-}|${CODEX_HOME-}|${COPILOT_HOME-}"
log_values="$log_values|${COPILOT_OTEL_FILE_EXPORTER_PATH-}|${DROID_SESSIONS_DIR-}|${FACTORY_DIR-}"
log_values="$log_values|${FACTORY_HOME_OVERRIDE-}|${GEMINI_DATA_DIR-}|${GEMINI_CLI_HOME-}|${GOOSE_PATH_ROOT-}|${GROK_HOME-}"
log_values="$log_values|${JUNIE_HOME-}|${KILO_DB-}|${KIMI_CODE_HOME-}|${KIMI_SHARE_DIR-}|${MIMOCODE_HOME-}|${MIMOCODE_DB-}"
log_values="$log_values|${MIMO_DB-}|${VIBE_HOME-}|${OMP_CODING_AGENT_DIR-}|${OPENCLAUDE_CONFIG_DIR-}|${OPENCODE_DATA_DIR-}"
log_values="$log_values|${OPENCODE_DB-}|${OPENHANDS_CONVERSATIONS_DIR-}|${OPENHANDS_PERSISTENCE_DIR-}"
log_values="$log_values|${PI_CODING_AGENT_SESSION_DIR-}|${PI_CODING_AGENT_DIR-}|${PRIME_AGENT_SESSION_DIR-}"
log_values="$log_values|${PRIME_AGENT_CODING_AGENT_SESSION_DIR-}|${PRIME_AGENT_CODING_AGENT_DIR-}|${QWEN_DATA_DIR-}"
log_values="$log_values|${QWEN_RUNTIME_DIR-}|${QWEN_HOME-}"
# Whether a running session is among those in $1, of which each stands between two bars.
is_waiting() {
  for session in "${AMP_CURRENT_THREAD_ID-}" \
    "${CLAUDE_CODE_SESSION_ID-}" \
    "${CODEX_THREAD_ID-}" \
    "${COPILOT_AGENT_SESSION_ID-}" \
    "${PI_SESSION_ID-}" \
    "${QWEN_CODE_SESSION_ID-}"; do
    case $1 in *"|${session:-|}|"*) return 0 ;; esac
  done
  return 1
}
# to here.

# Whether a log or a ledger is newer than when Node last looked, or there is no telling. Sets $newer to
# the newer files, a line each; to `later` where it is enough for now that there are some, unless all
# are asked for; or to nothing. The command $beside_search runs while the search does, as process $beside.
beside_search=
something_is_new() {
  want=${1-some}
  newer=
  beside=
  [ ! -h .telemetry ] && [ -f "$state/watch" ] && [ -f "$state/ledger-seen" ] || return 0
  # The clock was set back: times tell nothing.
  [ -n "${now-}" ] && [ "$state/watch" -nt "$now" ] && return 0
  {
    IFS= read -r key && IFS= read -r expected && IFS= read -r waiting_sessions || return 0
    # Another version of ours looks at other variables.
    [ "$key" = "$variables_key" ] && [ "$expected" = "$log_values" ] || return 0
    [ "$want" = all ] || ! is_waiting "$waiting_sessions" || { newer=later; return 0; }
    # Not `-nt`: dash compares whole seconds.
    set -- -type f \( -path '.telemetry/*' -name '*.csv' -newer "$state/ledger-seen" \
      -o ! -path '.telemetry/*' -newer "$state/watch"
    # The log that was written last is most often written next: that saves a search before Node starts.
    while IFS= read -r log && [ -n "$log" ] && IFS= read -r size; do
      in_full "$log"
      [ "$want" = some ] && [ "$full" -nt "$state/watch" ] && newer=later && return 0
      [ -z "$size" ] || set -- "$@" -o -path "$full" ! -size "$size"
    done
    [ -z "$beside_search" ] || { $beside_search 2>/dev/null & beside=$!; }
    set -- "$@" \) -print
    [ ! -d .telemetry ] || set -- .telemetry "$@"
    while IFS= read -r place; do
      in_full "$place"
      # What is no absolute path could be an option of find.
      case $full in /* | ?:*) [ ! -e "$full" ] || set -- "$full" "$@" ;; esac
    done
    [ "$1" != -type ] || return 1
  } < "$state/watch"
  # Two seconds of computing are enough for a million files: what takes longer is left to Node.
  { newer=$(ulimit -t 2; exec find -H "$@"); } 2>/dev/null || { newer=; return 0; }
  [ -n "$newer" ]
}

# Sets $full to a path that may begin with `~`, for the home folder.
in_full() {
  case $1 in "~/"*) full=${HOME-}${1#"~"} ;; *) full=$1 ;; esac
}

# Runs the bundle with the first node that can: the one on the path, or the one that ran last. What an
# editor or a debugger wants of node is not meant for us.
run_node() {
  bundle=$hooks/../dist/hook/index.js
  if [ ! -f "$bundle" ]; then
    say "$bundle is missing; reinstall tokenledger"
    return 0
  fi
  known=
  common=$git_dir
  if [ -f "$git_dir/commondir" ]; then
    IFS= read -r common < "$git_dir/commondir" || :
    case $common in /*) ;; *) common=$git_dir/$common ;; esac
  fi
  [ ! -f "$common/tokenledger/node" ] || IFS= read -r known < "$common/tokenledger/node" || :
  trouble="no node on the PATH"
  tried=
  for node in "$(command -v node)" "$known"; do
    [ -x "$node" ] && [ "$node" != "$tried" ] || continue
    tried=$node
    code=0
    # Six seconds of computing end a node that is too busy to end itself; a shell says so if it is heard.
    {
      said=$(
        ulimit -t 6
        # Node 22.1 and newer keep there what they compiled of us, for each version apart.
        NODE_COMPILE_CACHE=${TOKENLEDGER_TRIAL:-$common/tokenledger}/compiled
        export NODE_COMPILE_CACHE NODE_OPTIONS= NODE_EXTRA_CA_CERTS= NODE_USE_ENV_PROXY= NODE_V8_COVERAGE= NODE_DEBUG=
        exec "$node" "$bundle" "$@" 2>&1 >/dev/null
      ) || code=$?
    } 2>/dev/null
    case $code in
      0 | 65) [ -z "$said" ] || printf '%s\n' "$said" >&2; return "$code" ;;
      130 | 137 | 152) trouble="stopped after 5 seconds"; break ;;
    esac
    # A node that crashes says first where in its own code.
    case $said in *Error:*) said="${said##*Error: }" ;; esac
    trouble="$node cannot run it: ${said%%
*}"
  done
  say "$trouble; the usage waits for the next commit"
}

say() {
  echo "tokenledger: $1 (commit not affected)" >&2
}
