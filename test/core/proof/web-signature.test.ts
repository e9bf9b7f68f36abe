import { expect, test } from 'vitest';
import type { JwsProof } from '../../../lambda/core/proof/proof.ts';
import { signWeb } from '../../../lambda/core/proof/web-signature.ts';

test('a web signature is the one that openssl makes, with a header that says what it is', () => {
  // u() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }; D=$(printf '{"a":1}' | openssl dgst -sha256 -r | cut -c1-64)
  // P=$(printf '{"alg":"HS256","typ":"JWT"}' | u).$(printf '{"sha256":"%s"}' $D | u)
  // echo $P.$(printf '%s' $P | openssl dgst -sha256 -hmac Testxxx-new-secret -binary | u)
  const proof: JwsProof = { by: 'jws', header: 'x-webhook-signature', claim: 'sha256' };
  expect(signWeb(proof, 'Testxxx-new-secret', Buffer.from('{"a":1}'))).toBe(
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzaGEyNTYiOiIwMTVhYmQ3ZjVjYzU3YTJkZDk0Yjc1OTBmMDRhZDgwODQyNzM5MDVlZTMzZWM1Y2ViZWFlNjIyNzZhOTdmODYyIn0.XE9k62_uUde2SdIvM0NVLPdzsymM5BdpNSF5-TAxUSM',
  );
});
