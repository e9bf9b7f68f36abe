// Stands in for the SDK's whole credential chain in the bundles: Lambda hands credentials over as environment variables
// and never otherwise, and the chain would cost 130 KB and its time at every cold start.

export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
