// What each field that one answer fills looks like.

import type { Wanted } from './pick.ts';
import {
  isBarePhone,
  isCity,
  isEmail,
  isExtension,
  isHalfName,
  isPhone,
  isPostalCode,
  isProvince,
  isWholeName,
} from './shapes.ts';

export const WANTED = {
  firstName: { field: 'firstName', topic: 'firstName', fits: isHalfName, noun: 'name' },
  lastName: { field: 'lastName', topic: 'lastName', fits: isHalfName, noun: 'name' },
  fullName: { field: 'firstName', topic: 'fullName', fits: isWholeName, noun: 'name' },
  name: { field: 'firstName', topic: 'name', fits: isWholeName, noun: 'name' },
  phoneNumber: {
    field: 'phoneNumber',
    topic: 'phoneNumber',
    fits: isPhone,
    noun: 'phone number',
    isProof: true,
    fitsAlone: isBarePhone,
    isPersonal: true,
  },
  emailAddress: {
    field: 'emailAddress',
    topic: 'emailAddress',
    fits: isEmail,
    noun: 'e-mail address',
    isProof: true,
    fitsAlone: isEmail,
    isPersonal: true,
  },
  city: { field: 'city', topic: 'city', fits: isCity, noun: 'city' },
  province: { field: 'province', topic: 'province', fits: isProvince, noun: 'province', isProof: true },
  postalCode: {
    field: 'province',
    topic: 'postalCode',
    fits: isPostalCode,
    noun: 'postal code',
    isProof: true,
    fitsAlone: isPostalCode,
  },
  extension: { field: 'phoneNumber', topic: 'extension', fits: isExtension, noun: 'extension' },
} as const satisfies Record<string, Wanted>;
