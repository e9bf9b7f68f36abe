// What all AWS clients have in common: an outage must end well inside the caller's own deadline.

/** Short spans and few attempts: receive has to answer its sender within seconds, whatever AWS does. */
/** @param endpoint another address than AWS's own, for the embedded servers; the functions are told by environment. */
export const awsClientOptions = (endpoint?: string) => ({
  ...(endpoint === undefined ? {} : { endpoint }),
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_500, throwOnRequestTimeout: true },
});
