import type { RowProblem } from '../raw-row';

/** A connection that signs in in another way: as a person, or with a certificate. */
export const withoutClientSecret: RowProblem = { field: 'clientSecret', problem: 'other_sign_in' };
