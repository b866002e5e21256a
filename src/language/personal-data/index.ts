import { address } from './address.ts';
import { arrestOrSummonsNumber } from './arrest-or-summons-number.ts';
import { caseUrn } from './case-urn.ts';
import { crimeOrIncidentReference } from './crime-or-incident-reference.ts';
import { croNumber } from './cro-number.ts';
import { dateOfBirth } from './date-of-birth.ts';
import type { Detector } from './detector.ts';
import { emailAddress } from './email-address.ts';
import { name } from './name.ts';
import { nationalInsuranceNumber } from './national-insurance-number.ts';
import { nhsNumber } from './nhs-number.ts';
import { phoneNumber } from './phone-number.ts';
import { pncNumber } from './pnc-number.ts';
import { postcode } from './postcode.ts';
import { vehicleRegistration } from './vehicle-registration.ts';

/** Every kind that is looked for. Where two claim the same characters, the earlier one has them. */
export const detectors: readonly Detector[] = [
  emailAddress,
  arrestOrSummonsNumber,
  caseUrn,
  pncNumber,
  croNumber,
  nationalInsuranceNumber,
  nhsNumber,
  crimeOrIncidentReference,
  phoneNumber,
  dateOfBirth,
  postcode,
  address,
  vehicleRegistration,
  name,
];
