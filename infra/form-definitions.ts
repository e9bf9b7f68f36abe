// The stage's form definitions, as they were checked at synth, for the functions that open them.

import { Architecture, Code, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { SCHEMA_FILE } from '../lambda/core/forms/check.ts';

export interface FormDefinitionsProps {
  /** The folder with a file for each form. */
  readonly dir: string;
}

/** Where Lambda unpacks layers (Lambda Developer Guide, "Packaging your layer content"). */
export const FORMS_DIR = '/opt';

/** A layer, so that a corrected definition replaces one small file and not the functions. */
export class FormDefinitions extends LayerVersion {
  constructor(scope: Construct, id: string, { dir }: FormDefinitionsProps) {
    super(scope, id, {
      description: 'Form definitions',
      code: Code.fromAsset(dir, { exclude: [SCHEMA_FILE] }),
      compatibleRuntimes: [Runtime.NODEJS_24_X],
      compatibleArchitectures: [Architecture.ARM_64],
    });
  }
}
