// Where in a body the answers may be, when nobody has said so: every object or list that reads as several replies.

import { type Answer, isAnswered, type Json } from '../../lambda/core/mapping/answers.ts';
import { readBody } from '../../lambda/core/reading/body.ts';
import { isList, isObject } from '../../lambda/core/reading/members.ts';
import { opened } from '../../lambda/core/reading/path.ts';
import { readDelivery } from '../../lambda/core/sources/read-delivery.ts';
import type { DeliveryBytes } from '../../lambda/core/sources/source.ts';
import { type ItemMembers, itemMembers } from './item-members.ts';
import { type Known, propose } from './propose.ts';

/** What the definition would say of a place. */
export type PlaceLayout = { readonly answers: string; readonly item?: ItemMembers };

export interface Place {
  readonly delivery: PlaceLayout;
  /** How it looks, as in `a list of 7 (question, answer)`. */
  readonly looks: string;
  /** How many of the required fields are found there. */
  readonly found: number;
}

/** Deeper than that nobody puts answers. */
const DEEPEST = 4;
/** A hostile body must not become a long search. */
const MOST_LOOKED_AT = 200;
/** One text is an id or a title. */
const LEAST_REPLIES = 2;

/** The places that are better than the body itself, as they stand in it. @param found how many required fields the body has. */
export function answerPlaces(delivery: DeliveryBytes, known: Known, found: number): readonly Place[] {
  const body = readBody(delivery);
  if (!body.ok) return [];
  const nodes = within(body.value, '', 0).slice(0, MOST_LOOKED_AT);
  const places = nodes.flatMap(({ path, json }) => {
    const place = placeAt(path, json, delivery, known);
    return place === null || (found > 0 && place.found <= found) ? [] : [place];
  });
  const best = places.filter((place) => place.found > 0);
  return (best.length > 0 ? best : places).filter(
    (place, _, all) => !all.some((other) => hides(other, place)),
  );
}

/** A part of an answer, such as its value and its title, looks like answers itself. */
const hides = (other: Place, place: Place): boolean =>
  place.delivery.answers.startsWith(`${other.delivery.answers}.`) && other.found >= place.found;

interface Node {
  readonly path: string;
  readonly json: Json;
}

function within(json: Json, path: string, depth: number): readonly Node[] {
  if (!isObject(json) || depth === DEEPEST) return [];
  return Object.entries(json).flatMap(([name, member]) => {
    const own = { path: path === '' ? name : `${path}.${name}`, json: opened(member) };
    return [own, ...within(own.json, own.path, depth + 1)];
  });
}

function placeAt(path: string, json: Json, delivery: DeliveryBytes, known: Known): Place | null {
  if (!isList(json) && !isObject(json)) return null;
  if (isList(json) && !json.every(isObject)) return null;
  const usual = placeWith({ answers: path }, json, delivery, known);
  const item = isList(json) ? itemMembers(json.filter(isObject), known.region) : null;
  const named = item === null ? null : placeWith({ answers: path, item }, json, delivery, known);
  if (usual === null || named === null) return usual ?? named;
  return named.found > usual.found ? named : usual;
}

function placeWith(layout: PlaceLayout, json: Json, delivery: DeliveryBytes, known: Known): Place | null {
  const reading = readDelivery({ source: 'generic', verify: undefined, delivery: layout }, delivery);
  const answers = reading.ok ? reading.value.submission.answers : [];
  const replies = answers.filter((answer) => isReply(answer, isList(json)));
  if (replies.length < LEAST_REPLIES) return null;
  const { entries } = propose(answers, known);
  return {
    delivery: layout,
    looks: looksOf(json),
    found: entries.filter(({ isRequired, suggested }) => isRequired && suggested.state === 'found').length,
  };
}

/** What a person may have typed or ticked. In a list the rest of an item stands for a reply that is called otherwise. */
function isReply({ kind, value }: Answer, isListed: boolean): boolean {
  const isPlain = isList(value) ? !value.some(isObject) : isListed || !isObject(value);
  return kind === 'question' && isAnswered(value) && isPlain;
}

/** Enough to recognise it by. */
const MOST_NAMED = 3;

function looksOf(json: Json): string {
  if (!isList(json)) return `an object of ${namesIn(json).length}`;
  const [first = null] = json;
  return `a list of ${json.length} (${namesIn(first).slice(0, MOST_NAMED).join(', ')})`;
}

const namesIn = (json: Json): readonly string[] => (isObject(json) ? Object.keys(json) : []);
