#!/usr/bin/env bash
# Installs what the external tests need, at pinned versions: programs, whose folder it prints, and beside that `share`, with schemas and the like.
# usage: install.sh [where]     `where` prints the folder and installs nothing
# PLATFORM_TOOLS may name a folder with ready programs: those are linked instead of built.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
pins=$(cat "$here"/go/*/go.mod "$here"/go/*/go.sum "$here"/*.txt | sha256sum | cut -c1-16)
root="${XDG_CACHE_HOME:-$HOME/.cache}/platform-compiler-tools/$pins"
bin="$root/bin"
share="$root/share"

main() {
  case ${1:-all} in
    where) ;;
    all)
      mkdir -p "$bin" "$share"
      exec 9>"$root/lock"
      flock 9
      install_all >&2
      ;;
    *) fail "usage: install.sh [where]" ;;
  esac
  printf '%s\n' "$bin"
}

install_all() {
  debian docker.io:dockerd iptables:iptables runc:runc debootstrap:debootstrap etcd-server:etcd openssl:openssl gh:gh chromium:chromium
  go_tool docker-compose compose github.com/docker/compose/v2/cmd github.com/docker/compose/v2/internal.Version
  go_tool docker-buildx buildx github.com/docker/buildx/cmd/buildx github.com/docker/buildx/version.Version
  go_tool buildkitd buildkit github.com/moby/buildkit/cmd/buildkitd github.com/moby/buildkit/version.Version
  go_tool buildctl buildkit github.com/moby/buildkit/cmd/buildctl github.com/moby/buildkit/version.Version
  local program
  for program in kube-apiserver kube-controller-manager kube-scheduler; do
    go_tool $program kubernetes k8s.io/kubernetes/cmd/$program k8s.io/component-base/version.gitVersion
  done
  # Any kubectl will do, since the server judges what it is given.
  any_or_go_tool kubectl kubernetes k8s.io/kubernetes/cmd/kubectl k8s.io/component-base/version.gitVersion
  go_tool kwok kwok sigs.k8s.io/kwok/cmd/kwok sigs.k8s.io/kwok/pkg/consts.Version
  go_tool kubeconform kubeconform github.com/yannh/kubeconform/cmd/kubeconform main.version
  go_tool kube-score kube-score github.com/zegl/kube-score/cmd/kube-score main.version
  go_tool kustomize kustomize sigs.k8s.io/kustomize/kustomize/v5 sigs.k8s.io/kustomize/api/provenance.version
  go_tool helm helm helm.sh/helm/v4/cmd/helm helm.sh/helm/v4/internal/version.version
  for program in promtool prometheus; do
    go_tool $program prometheus github.com/prometheus/prometheus/cmd/$program github.com/prometheus/common/version.Version
  done
  for program in alertmanager amtool; do
    go_tool $program alertmanager github.com/prometheus/alertmanager/cmd/$program github.com/prometheus/common/version.Version
  done
  go_tool sloth sloth github.com/slok/sloth/cmd/sloth github.com/slok/sloth/internal/info.Version
  go_tool actionlint actionlint github.com/rhysd/actionlint/cmd/actionlint github.com/rhysd/actionlint.version
  python_tool hadolint requirements
  python_tool shellcheck requirements
  python_tool yamllint requirements
  python_tool zizmor requirements
  python_tool checkov checkov
  kubernetes_schemas
  module_files crds github.com/external-secrets/external-secrets config/crds/bases/external-secrets.io_{externalsecrets,secretstores}.yaml
  module_files crds sigs.k8s.io/gateway-api config/crd/standard/gateway.networking.k8s.io_{gatewayclasses,gateways,httproutes}.yaml
  module_files crds github.com/cert-manager/cert-manager deploy/crds/cert-manager.io_{certificates,clusterissuers,issuers}.yaml
  module_files crds github.com/prometheus-operator/prometheus-operator example/prometheus-operator-crd/monitoring.coreos.com_{podmonitors,prometheusrules,servicemonitors}.yaml
  module_files kwok sigs.k8s.io/kwok kustomize/stage/node/fast/node-initialize.yaml kustomize/stage/pod/fast/pod-{ready,complete,delete}.yaml
}

# Each argument is PACKAGE:COMMAND; the release of Debian is the pin.
debian() {
  local pair missing=()
  for pair in "$@"; do
    [ -n "$(on_path "${pair#*:}")" ] || missing+=("${pair%:*}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || fail "only root can install Debian's ${missing[*]}"
  talk "installing Debian's ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}"
}

# go_tool NAME WRAPPER PACKAGE VARIABLE: links the ready program NAME, or builds PACKAGE in the module go/WRAPPER.
# VARIABLE receives the version: compose refuses a buildx that does not know its own.
go_tool() {
  local name=$1 wrapper=$2 package=$3 variable=$4 ready version
  [ ! -x "$bin/$name" ] || return 0
  ready=$(ready_program "$name")
  if [ -n "$ready" ]; then
    ln -sfn "$ready" "$bin/$name"
    return
  fi
  [ -n "$(on_path go)" ] || fail "building $name needs Go"
  cd "$here/go/$wrapper"
  version=$(go list -f '{{.Module.Version}}' "$package")
  talk "building $name $version"
  CGO_ENABLED=0 GOTOOLCHAIN=local GOWORK=off go build -trimpath -ldflags "-s -w -X $variable=$version" -o "$bin/$name.new" "$package"
  mv "$bin/$name.new" "$bin/$name"
}

# The same, but a program that the machine has comes before one that would be built.
any_or_go_tool() {
  local ready
  ready=$(on_path "$1")
  if [ -n "$ready" ] && [ -z "$(ready_program "$1")" ]; then
    ln -sfn "$ready" "$bin/$1"
  else
    go_tool "$@"
  fi
}

# A plug-in of the docker program may lie in PLATFORM_TOOLS under its plain name: docker-compose as compose.
ready_program() {
  local name
  [ -n "${PLATFORM_TOOLS:-}" ] || return 0
  for name in "$1" "${1#docker-}"; do
    if [ -x "$PLATFORM_TOOLS/$name" ]; then
      realpath "$PLATFORM_TOOLS/$name"
      return
    fi
  done
}

# python_tool NAME LIST: a program of the packages in LIST.txt, which have an environment of their own.
python_tool() {
  local name=$1 list=$2 venv="$root/venv-$2"
  [ ! -x "$bin/$name" ] || return 0
  if [ ! -x "$venv/bin/$name" ]; then
    talk "installing $name"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --no-deps --require-hashes --requirement "$here/$list.txt"
  fi
  ln -sfn "$venv/bin/$name" "$bin/$name"
}

# JSON schemas of every minor version of Kubernetes: a package of requirements.txt carries them.
kubernetes_schemas() {
  local schemas=("$root"/venv-requirements/lib/python3.*/site-packages/kubernetes_validate/kubernetes-json-schema)
  [ -d "${schemas[0]}" ] || fail "no schemas in ${schemas[0]}"
  ln -sfn "${schemas[0]}" "$share/kubernetes-schemas"
}

# module_files FOLDER MODULE FILE...: copies files of a Go module, which modules.txt pins, into share/FOLDER.
module_files() {
  local folder=$1 module=$2 version sum found file
  shift 2
  [ ! -e "$share/$folder/$(basename "${*: -1:1}")" ] || return 0
  read -r version sum < <(sed -n "s|^$module ||p" "$here/modules.txt") || fail "modules.txt has no $module"
  [ -n "$(on_path go)" ] || fail "the files of $module need Go"
  talk "copying files of $module $version"
  found=$(cd / && go mod download -json "$module@$version") || fail "$found"
  [ "$(property Sum <<<"$found")" = "$sum" ] || fail "$module $version is not what modules.txt pins"
  for file in "$@"; do
    install -D -m 644 "$(property Dir <<<"$found")/$file" "$share/$folder/$(basename "$file")"
  done
}

# property NAME: that string of a JSON object whose properties stand on a line each.
property() { sed -n "s/^\s*\"$1\": \"\(.*\)\",\?$/\1/p"; }

# Daemons lie in sbin, which is not on everyone's PATH.
on_path() { PATH="$PATH:/usr/sbin:/sbin" command -v "$1" || true; }
talk() { echo "install: $*" >&2; }
fail() {
  talk "$@"
  exit 1
}

main "$@"
