import type { Endpoint } from "./endpoint.ts";

/**
 * Settings of the embedded server, given at each start so that a new release's apply to old data.
 * The log has no messages of statements and no details: they may quote what people wrote.
 */
export function settings({ host, port }: Endpoint): string[] {
  const listening = host.startsWith("/")
    ? ["listen_addresses=", `unix_socket_directories="${host.replaceAll('"', '""')}"`]
    : [`listen_addresses=${host}`, "unix_socket_directories="];
  return [
    ...listening,
    `port=${port}`,
    "unix_socket_permissions=0700",
    "max_connections=60",
    "shared_buffers=128MB",
    "fsync=on",
    "full_page_writes=on",
    "synchronous_commit=on",
    "min_wal_size=32MB",
    "max_wal_size=160MB",
    // One small program's reads: helper processes would only cost memory and start time.
    "io_method=sync",
    "max_parallel_workers_per_gather=0",
    "jit=off",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_destination=stderr",
    "logging_collector=off",
    "log_min_messages=log",
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
    "log_parameter_max_length=0",
    "log_parameter_max_length_on_error=0",
    "log_statement=none",
    "log_checkpoints=off",
    "lc_messages=C",
  ];
}
