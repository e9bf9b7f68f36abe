// Reads the functions' environment variables: one error that names every variable that is missing or wrong.

import * as z from 'zod';
import { LOCAL_STAGE, VARIABLE } from '../names.ts';

const text = z.string().min(1);

/** A base such as `https://api.ccswebservices.org/v1`, with or without a slash at its end. */
const baseUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

const speed = z.coerce.number().positive().default(1);

/** The stage; the one on this machine where nothing says otherwise. */
export const readStage = (): string => text.default(LOCAL_STAGE).parse(process.env[VARIABLE.stage]);

export const readReceiveEnvironment = () =>
  z
    .object({
      [VARIABLE.inboxUrl]: text,
      [VARIABLE.webhookSecretsSecret]: text,
      [VARIABLE.formsDir]: text,
      [VARIABLE.speed]: speed,
    })
    .transform((given) => ({
      inboxUrl: given[VARIABLE.inboxUrl],
      webhookSecretsSecret: given[VARIABLE.webhookSecretsSecret],
      formsDir: given[VARIABLE.formsDir],
      speed: given[VARIABLE.speed],
    }))
    .parse(process.env);

export const readBuryEnvironment = () =>
  z
    .object({
      [VARIABLE.ledgerTable]: text,
      [VARIABLE.formsDir]: text,
      [VARIABLE.speed]: speed,
    })
    .transform((given) => ({
      ledgerTable: given[VARIABLE.ledgerTable],
      formsDir: given[VARIABLE.formsDir],
      speed: given[VARIABLE.speed],
    }))
    .parse(process.env);

export const readSubmitEnvironment = () =>
  z
    .object({
      [VARIABLE.inboxUrl]: text,
      [VARIABLE.ledgerTable]: text,
      [VARIABLE.apiKeySecret]: text,
      [VARIABLE.digestKeySecret]: text,
      [VARIABLE.referralApiUrl]: baseUrl,
      [VARIABLE.referralPartners]: text.transform((list) => list.split(',')),
      [VARIABLE.formsDir]: text,
      [VARIABLE.speed]: speed,
    })
    .transform((given) => ({
      inboxUrl: given[VARIABLE.inboxUrl],
      ledgerTable: given[VARIABLE.ledgerTable],
      apiKeySecret: given[VARIABLE.apiKeySecret],
      digestKeySecret: given[VARIABLE.digestKeySecret],
      referralApiUrl: given[VARIABLE.referralApiUrl],
      referralPartners: given[VARIABLE.referralPartners],
      formsDir: given[VARIABLE.formsDir],
      speed: given[VARIABLE.speed],
    }))
    .parse(process.env);
