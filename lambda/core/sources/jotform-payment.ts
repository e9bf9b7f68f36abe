// Jotform's payments: what was chosen and what it comes to, without the shop's own ids.

import type { Json } from '../mapping/answers.ts';
import { asList, asObject, asText, isObject, type JsonObject } from '../reading/members.ts';

/** Products by line and the total; empty where nothing was chosen; null for a compound that is no payment. */
export function readPayment(value: JsonObject): Json | null {
  const total = asObject(value.totalInfo);
  if (total === null && !Array.isArray(value.products)) return null;
  const products = asList(value.products).filter(isObject).map(lineOf);
  const sum = asText(total?.totalSum) ?? '0';
  if (products.length === 0 && Number(sum) === 0) return {};
  return { products, total: joined(['Total:', sum, asText(total?.currency)]) };
}

/** `1 × Budget workbook: 10 CAD`. */
function lineOf(product: JsonObject): string {
  const quantity = asText(product.quantity);
  const what = joined([quantity === null ? null : `${quantity} ×`, asText(product.productName)]);
  const cost = joined([asText(product.subTotal) ?? asText(product.unitPrice), asText(product.currency)]);
  return cost === '' ? what : `${what}: ${cost}`;
}

const joined = (texts: readonly (string | null)[]): string => texts.filter((text) => text !== null).join(' ');
