// Any other builder, by the definition alone: it says where the answers, the id and the time are.

import type { DeliveryLayout } from '../forms/delivery-layout.ts';
import { readByLayout } from './by-layout.ts';
import { USUAL_ITEM } from './listed-answers.ts';
import type { Source } from './source.ts';

export const generic: Source = {
  read: (delivery, { answers = '', id, time, item = {}, hidden = [] }: DeliveryLayout = {}) =>
    readByLayout(delivery, {
      builder: 'generic',
      answers: [answers],
      id: listed(id),
      time: listed(time),
      item: {
        ...USUAL_ITEM,
        ...(item.key === undefined ? {} : { key: [item.key] }),
        ...(item.label === undefined ? {} : { label: [item.label] }),
        ...(item.value === undefined ? {} : { value: [item.value] }),
      },
      isBookkeeping: (name) => hidden.includes(name),
    }),
};

const listed = (path: string | undefined): readonly string[] => (path === undefined ? [] : [path]);
