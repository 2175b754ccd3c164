# What both hooks need; sourced by them. POSIX sh: dash, `sh -e`, Git for Windows.

# Nobody's commit waits or fails because of us: a person or a machine may turn us off.
is_switched_off() {
  [ "${TOKENLEDGER-}" = 0 ] || [ "${HUSKY-}" = 0 ] || [ "${CI-}" = true ] || [ ! -d .telemetry ]
}

# Sets $state to where this worktree's state is. `.git` is a file in submodules and linked worktrees.
find_state() {
  if [ -n "${GIT_DIR-}" ]; then state=$GIT_DIR/tokenledger
  elif [ -d .git ]; then state=.git/tokenledger
  else state=$(git rev-parse --git-dir)/tokenledger
  fi
}

# Whether a log or a ledger is newer than when Node last looked, or there is no telling. Sets $newer to
# the newer files, a line each; to `later` where it is enough for now that there are some; or to nothing.
something_is_new() {
  newer=
  [ -f "$state/logs-read" ] && [ -f "$state/ledger-seen" ] && [ -f "$state/log-folders" ] || return 0
  {
    read -r names
    IFS= read -r expected
    values=
    for name in $names; do eval "values=\"\$values|\${$name-}\""; done
    [ "$values" = "$expected" ] || return 0
  } < "$state/log-folders"
  # The log that was written last is most often written next: that saves a search before Node starts.
  if [ -f "$state/recent-logs" ]; then
    while IFS= read -r log; do
      [ "$log" -nt "$state/logs-read" ] && newer=later && return 0
    done < "$state/recent-logs"
  fi
  newer=$(list_newer) || { newer=; return 0; }
  [ -n "$newer" ]
}

list_newer() {
  set --
  {
    read -r names
    IFS= read -r expected
    while IFS= read -r place; do
      [ ! -e "$place" ] || set -- "$@" "$place"
    done
  } < "$state/log-folders"
  # Not `-nt`: dash compares whole seconds.
  find -H .telemetry "$@" -type f \( -path '.telemetry/*' -name '*.csv' -newer "$state/ledger-seen" \
    -o ! -path '.telemetry/*' -newer "$state/logs-read" \) -print 2>/dev/null
}

# Runs the bundle with the first node there is: on the path, or the one that ran last.
run_node() {
  node=$(command -v node) || node=
  if [ -z "$node" ]; then
    common=$(git rev-parse --git-common-dir)/tokenledger
    [ ! -r "$common/node" ] || IFS= read -r node < "$common/node" || :
  fi
  if [ ! -x "$node" ]; then
    echo "tokenledger: no node on the PATH; the usage waits for the next commit (commit not affected)" >&2
    return 0
  fi
  if [ ! -f "$hooks/../dist/hook/index.js" ]; then
    echo "tokenledger: $hooks/../dist/hook/index.js is missing; reinstall tokenledger (commit not affected)" >&2
    return 0
  fi
  "$node" "$hooks/../dist/hook/index.js" "$@"
}
