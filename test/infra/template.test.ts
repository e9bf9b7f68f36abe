// Everything that is read out of the stages' templates, in one file: loading the CDK takes longer than all of it.

import './template/alarms.ts';
import './template/permissions.ts';
import './template/promises.ts';
import './template/readme.ts';
