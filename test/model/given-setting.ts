// The bounded worlds' common ground: one form, one person, and the deliveries that tell of them.

import { timingAt } from '../../lambda/core/protocol/timing.ts';
import { givenDefinition, givenDelivery, NOW } from '../core/given.ts';
import { type Letter, NONE, type Setting, type World } from './world.ts';

const answers = (submissionID: string | null, phone: string) => ({
  ...(submissionID === null ? {} : { submissionID }),
  q1_first: 'Testxxx-Firstname',
  q2_last: 'Testxxx-Lastname',
  q3_phone: phone,
  q4_email: 'Testxxx@example.com',
  q5_city: 'Testxxx-City',
  q6_province: 'BC',
});

const definition = (changed: object) =>
  givenDefinition({
    source: 'jotform',
    fields: {
      firstName: 'first',
      lastName: 'last',
      phoneNumber: 'phone',
      emailAddress: 'email',
      city: 'city',
      province: 'province',
    },
    ...changed,
  });
const RESENDS = definition({});
const HOLDS = definition({ uncertain: 'hold' });

export const definitionOf = ({ holds }: Setting) => (holds ? HOLDS : RESENDS);

export const givenSetting = (changed: Partial<Setting> & Pick<Setting, 'name'>): Setting => ({
  deliveries: ['first', 'repeat'],
  budget: {},
  hasId: true,
  holds: false,
  timing: timingAt(1),
  weakness: null,
  ...changed,
});

function letterOf(name: Setting['deliveries'][number], { hasId, deliveries }: Setting): Letter {
  // Whoever corrects the form had an answer that could not be used.
  const isWrong = deliveries.includes('corrected') && name !== 'corrected';
  const json = answers(hasId ? 'Testxxx-1' : null, isWrong ? '555-01' : '6045550123');
  const delivery = givenDelivery({ id: name, raw: new TextEncoder().encode(JSON.stringify(json)) });
  const message = { delivery, replay: null };
  return { name, queue: 'inbox', message, visibleAt: NOW, receives: 0, looked: null };
}

export const startOf = (setting: Setting): World => ({
  now: NOW,
  items: new Map(),
  letters: setting.deliveries.map((name) => letterOf(name, setting)),
  runs: [],
  replaying: null,
  closing: null,
  left: { ...NONE, ...setting.budget },
  copies: 0,
  late: 0,
  causes: 0,
  replays: 0,
  parkings: new Map(),
  flaw: null,
});
