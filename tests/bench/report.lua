-- What wrk found, on one line for a program.
done = function(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.timeout
  io.write(string.format(
    'REPORT {"requests": %d, "micros": %d, "p50": %d, "p99": %d, "failed": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), failed))
end
