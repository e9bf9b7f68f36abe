// Credentials for the embedded servers, which take any.

/** Nothing on this machine must ever reach a real account, whatever the shell around it is set up for. */
export function setDummyCredentials(): void {
  Object.assign(process.env, {
    AWS_REGION: 'ca-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  delete process.env.AWS_SESSION_TOKEN;
  delete process.env.AWS_PROFILE;
}
