// Every source by its name: how its deliveries are read. Adding one touches its own file or its lines in layouts.ts, its
// line here and in proofs.ts, and its fixtures.

import { elementor } from './elementor.ts';
import { fillout } from './fillout.ts';
import { formbricks } from './formbricks.ts';
import { generic } from './generic.ts';
import { googleForms } from './google-forms.ts';
import { heyform } from './heyform.ts';
import { jotform } from './jotform.ts';
import * as layouts from './layouts.ts';
import { netlify } from './netlify.ts';
import type { SourceName } from './proofs.ts';
import type { Source } from './source.ts';
import { tally } from './tally.ts';
import { typeform } from './typeform.ts';
import { webflow } from './webflow.ts';
import { wix } from './wix.ts';
import { wufoo } from './wufoo.ts';

export const SOURCES: Readonly<Record<SourceName, Source>> = {
  'cognito-forms': layouts.cognitoForms,
  'contact-form-7': layouts.contactForm7,
  elementor,
  fillout,
  'fluent-forms': layouts.fluentForms,
  formbricks,
  formspree: layouts.formspree,
  formstack: layouts.formstack,
  framer: layouts.framer,
  generic,
  'google-ads': layouts.googleAds,
  'google-forms': googleForms,
  'gravity-forms': layouts.gravityForms,
  heyform,
  jotform,
  'microsoft-forms': layouts.microsoftForms,
  netlify,
  'ninja-forms': layouts.ninjaForms,
  opnform: layouts.opnform,
  paperform: layouts.paperform,
  tally,
  typeform,
  unbounce: layouts.unbounce,
  webflow,
  wix,
  wpforms: layouts.wpforms,
  wufoo,
};
