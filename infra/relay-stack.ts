// One stage of the relay, whole.

import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { timingAt } from '../lambda/core/protocol/timing.ts';
import { OUTPUT, secretNames, VARIABLE } from '../lambda/names.ts';
import { AlarmTopic } from './alarms/alarm-topic.ts';
import { RelayAlarms } from './alarms/relay-alarms.ts';
import { DataKey } from './data-key.ts';
import { FormDefinitions } from './form-definitions.ts';
import { Handler } from './handler.ts';
import { Inbox } from './inbox.ts';
import { Ledger } from './ledger.ts';
import { RelaySecrets } from './relay-secrets.ts';
import { LEAST_CONCURRENCY } from './stage.ts';
import type { Stage } from './stages.ts';
import { WebhookApi } from './webhook-api.ts';

export interface RelayStackProps extends Omit<StackProps, 'env' | 'terminationProtection'> {
  readonly stage: Stage;
  /** The folder with the stage's form definitions, already checked. */
  readonly formsDir: string;
}

/** As large as it takes to answer from a cold start within a second (Wix gives up after 1.25): Lambda's CPU grows with it. */
const RECEIVE_MEMORY_MIB = 1_024;

/** Lets one slow call of AWS's fail and be tried again; form builders give up sooner or later after it. */
const RECEIVE_TIMEOUT = Duration.seconds(10);

const SUBMIT_MEMORY_MIB = 512;
const BURY_MEMORY_MIB = 256;

export class RelayStack extends Stack {
  constructor(scope: Construct, id: string, { stage, formsDir, ...props }: RelayStackProps) {
    super(scope, id, { ...props, env: { region: stage.region }, terminationProtection: stage.keepData });
    const timing = timingAt(1);
    const removalPolicy = stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const logRetention = stage.logRetentionDays;
    const dataKey = new DataKey(this, 'DataKey', { removalPolicy });
    const inbox = new Inbox(this, 'Inbox', {
      dataKey,
      visibilityTimeout: Duration.millis(timing.visibilityMs),
      removalPolicy,
    });
    const ledger = new Ledger(this, 'Ledger', { dataKey, removalPolicy, deletionProtection: stage.keepData });
    const secrets = new RelaySecrets(this, 'Secrets', { stage: stage.name, dataKey, removalPolicy });
    const names = secretNames(stage.name);
    const forms = new FormDefinitions(this, 'Forms', { dir: formsDir });
    const common = { forms, dataKey, logRetention, removalPolicy };

    const receive = new Handler(this, 'Receive', {
      ...common,
      bundle: 'receive',
      description: 'Proves deliveries genuine and puts them into the inbox',
      memoryMiB: RECEIVE_MEMORY_MIB,
      timeout: RECEIVE_TIMEOUT,
      environment: {
        [VARIABLE.stage]: stage.name,
        [VARIABLE.inboxUrl]: inbox.queue.queueUrl,
        [VARIABLE.webhookSecretsSecret]: names.webhookSecrets,
      },
    });
    inbox.queue.grantSendMessages(receive);
    secrets.webhookSecrets.grantRead(receive);

    const submit = new Handler(this, 'Submit', {
      ...common,
      bundle: 'submit',
      description: "Maps deliveries and submits them to the partner's API, once",
      memoryMiB: SUBMIT_MEMORY_MIB,
      timeout: Duration.millis(timing.functionTimeoutMs),
      environment: {
        [VARIABLE.stage]: stage.name,
        [VARIABLE.inboxUrl]: inbox.queue.queueUrl,
        [VARIABLE.ledgerTable]: ledger.tableName,
        [VARIABLE.apiKeySecret]: names.apiKey,
        [VARIABLE.digestKeySecret]: names.digestKey,
        [VARIABLE.referralApiUrl]: stage.referralApiUrl,
        [VARIABLE.referralPartners]: stage.referralPartners.join(','),
      },
    });
    ledger.letReadAndWriteItems(submit);
    ledger.letQuery(submit);
    secrets.apiKey.grantRead(submit);
    secrets.digestKey.grantRead(submit);
    // Exactly the most requests that the partner sees at a time.
    submit.takeFrom(inbox.queue, stage.concurrency);

    const bury = new Handler(this, 'Bury', {
      ...common,
      bundle: 'bury',
      description: 'Parks what landed in the dead-letter queue',
      memoryMiB: BURY_MEMORY_MIB,
      timeout: Duration.millis(timing.functionTimeoutMs),
      environment: { [VARIABLE.stage]: stage.name, [VARIABLE.ledgerTable]: ledger.tableName },
    });
    ledger.letReadAndWriteItems(bury);
    ledger.letQuery(bury);
    bury.takeFrom(inbox.deadLetters, LEAST_CONCURRENCY);

    const api = new WebhookApi(this, 'Webhooks', {
      stageName: stage.name,
      receive,
      dataKey,
      logRetention,
      removalPolicy,
    });
    const topic = new AlarmTopic(this, 'AlarmTopic', { dataKey, address: stage.alarmAddress });
    new RelayAlarms(this, 'Alarms', {
      stage: stage.name,
      inbox,
      functions: { receive, submit, bury },
      throttled: api.throttled,
      topic,
    });
    this.#tell({
      [OUTPUT.webhookBase]: api.base,
      [OUTPUT.inboxUrl]: inbox.queue.queueUrl,
      [OUTPUT.ledgerTable]: ledger.tableName,
      [OUTPUT.referralPartners]: stage.referralPartners.join(','),
    });
  }

  #tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
