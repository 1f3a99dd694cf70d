#!/usr/bin/env bash
# A Kubernetes control plane of its own, on free ports of the loopback address: etcd, API server, controllers, scheduler, and kwok,
# which has nodes without machines: pods are scheduled and come to be ready there, but no container runs.
# usage: cluster.sh start DIR [PID]   prints the path of a kubeconfig; it is stopped when the process PID ends, however that ends
#        cluster.sh stop DIR          removes its data; the logs stay
set -euo pipefail

parts=(kwok kube-scheduler kube-controller-manager kube-apiserver etcd)

main() {
  [ $# = 2 ] || [ $# = 3 ] || fail "usage: cluster.sh start|stop DIR [PID]"
  here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
  # shellcheck source=/dev/null
  source "$here/daemons.sh"
  bin=$("$here/install.sh" where)
  dir=$(realpath -m "$2")
  PATH="$bin:$PATH"
  export KUBECONFIG="$dir/kubeconfig"
  case $1 in
    start) start "${3:-}" ;;
    watch) watch "$3" ;;
    stop) stop ;;
    *) fail "usage: cluster.sh start|stop DIR [PID]" ;;
  esac
}

start() {
  local program
  for program in "${parts[@]}" kubectl openssl node; do
    command -v "$program" >/dev/null || fail "$program is missing: run $here/install.sh"
  done
  [ ! -e "$dir/etcd.pid" ] || fail "a cluster was started in $dir already: stop it first"
  mkdir -p "$dir"
  chmod 700 "$dir"
  if [ -n "$1" ]; then setsid "$here/cluster.sh" watch "$dir" "$1" </dev/null >/dev/null 2>&1 & fi
  start_server
  start_controllers
  printf '%s\n' "$KUBECONFIG"
}

start_server() {
  local ports
  read -ra ports < <(free_ports)
  local client="http://127.0.0.1:${ports[0]}" peer="http://127.0.0.1:${ports[1]}"
  daemon etcd --data-dir "$dir/etcd" --listen-client-urls "$client" --advertise-client-urls "$client" \
    --listen-peer-urls "$peer" --initial-advertise-peer-urls "$peer" --initial-cluster "default=$peer" --unsafe-no-fsync
  openssl genrsa -out "$dir/accounts.key" 2048 2>/dev/null
  write_access "${ports[2]}"
  daemon kube-apiserver --etcd-servers "$client" --bind-address 127.0.0.1 --advertise-address 127.0.0.1 --secure-port "${ports[2]}" \
    --endpoint-reconciler-type none --cert-dir "$dir/certificates" --token-auth-file "$dir/tokens.csv" --authorization-mode RBAC \
    --service-account-issuer https://kubernetes.default.svc --service-account-key-file "$dir/accounts.key" --service-account-signing-key-file "$dir/accounts.key" \
    --service-cluster-ip-range 10.96.0.0/16 --disable-admission-plugins TaintNodesByCondition
  wait_for kube-apiserver kubectl get --raw /readyz
}

# Three of them, which are free now.
free_ports() {
  node -e '
    const servers = [1, 2, 3].map(() => require("node:net").createServer().listen(0, "127.0.0.1"));
    Promise.all(servers.map((server) => new Promise((done) => server.on("listening", done)))).then(() => {
      console.log(servers.map((server) => server.address().port).join(" "));
      for (const server of servers) server.close();
    });'
}

# write_access PORT: whoever has the token may do anything. The server makes its certificate itself, as it starts.
write_access() {
  local token
  token=$(openssl rand -hex 16)
  (
    umask 077
    printf '%s,tester,tester,"system:masters"\n' "$token" >"$dir/tokens.csv"
    cat >"$KUBECONFIG" <<CONFIG
apiVersion: v1
kind: Config
clusters: [{name: cluster, cluster: {server: "https://127.0.0.1:$1", certificate-authority: $dir/certificates/apiserver.crt}}]
users: [{name: tester, user: {token: $token}}]
contexts: [{name: context, context: {cluster: cluster, user: tester}}]
current-context: context
CONFIG
  )
}

# Nobody looks whether the nodes are alive: on a busy machine made-up ones would seem dead now and then.
start_controllers() {
  daemon kube-controller-manager --kubeconfig "$KUBECONFIG" --secure-port 0 --leader-elect=false --service-account-private-key-file "$dir/accounts.key" \
    --root-ca-file "$dir/certificates/apiserver.crt" --use-service-account-credentials --horizontal-pod-autoscaler-sync-period 2s --kube-api-qps 500 --kube-api-burst 1000 \
    --controllers '*,-node-lifecycle-controller,-taint-eviction-controller'
  daemon kube-scheduler --kubeconfig "$KUBECONFIG" --secure-port 0 --leader-elect=false --kube-api-qps 500 --kube-api-burst 1000
  # It ends at once when it is given no stages.
  sed -s '1i ---' "$bin"/../share/kwok/*.yaml >"$dir/stages.yaml"
  daemon kwok --kubeconfig "$KUBECONFIG" --config "$dir/stages.yaml" --manage-all-nodes=true --node-lease-duration-seconds 0 --cidr 10.244.0.0/16 --node-ip 10.0.0.1
  wait_for kube-controller-manager kubectl get serviceaccount default --namespace default
}

# daemon PROGRAM ARGUMENTS...: in the background, with PROGRAM.log and PROGRAM.pid.
daemon() {
  setsid "$@" </dev/null >"$dir/$1.log" 2>&1 &
  echo $! >"$dir/$1.pid"
}

# watch PID: stops the cluster when PID is gone, unless it was stopped before.
watch() {
  while [ -d "$dir" ] && kill -0 "$1" 2>/dev/null; do sleep 1; done
  if [ -d "$dir" ]; then stop; fi
}

stop() {
  local part
  for part in "${parts[@]}"; do end "$part" 10; done
  rm -rf "$dir"/{etcd,certificates,accounts.key,tokens.csv,kubeconfig,stages.yaml}
}

fail() {
  echo "cluster: $*" >&2
  exit 1
}

main "$@"
