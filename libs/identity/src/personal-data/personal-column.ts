/** Legal grounds of the Personal Information Protection Law, article 13. */
export type LegalBasis =
  /** 13(2): to conclude and perform a contract the person is party to. */
  | 'contract'
  /** 13(3): to fulfil a duty of the law. */
  | 'legal-duty'
  /** 13(1): consent, which may be withdrawn. */
  | 'consent';

/** How a value stands in the database. */
export type StoredAs =
  | 'sealed' // AES-256-GCM under a key outside the database
  | 'blind' // keyed digest, found by value and read by nobody
  | 'digest' // of a secret; the secret is not kept
  | 'masked' // 138****5678
  | 'coarse' // too rough to point at a person
  | 'plain';

/** A column that says something about a person: why it is kept, on what ground, and until when. */
export interface PersonalColumn {
  /** `identity.persons.sealed_phone` */
  readonly column: string;
  readonly storedAs: StoredAs;
  readonly purpose: string;
  readonly basis: LegalBasis;
  readonly keptUntil: string;
}

/** What a lib declares about its tables: every column that can hold text or bytes stands in one of the two lists. */
export interface PersonalDataRegister {
  readonly personal: readonly PersonalColumn[];
  /** Columns that say nothing about a person. */
  readonly others: readonly string[];
}
