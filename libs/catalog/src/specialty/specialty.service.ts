import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@shanhuo/kernel';
import { SpecialtyRepository } from './specialty.repository.js';
import type { SpecialtyRow } from './specialty.rows.js';

/** What a specialty can be called in addresses. */
export const SPECIALTY_CODE = /^[a-z0-9-]{1,60}$/;

/** Specialties as their pages show them. */
@Injectable()
export class SpecialtyService {
  constructor(@Inject(SpecialtyRepository) private readonly specialties: SpecialtyRepository) {}

  /** Undefined for a code of nothing. */
  async findSpecialty(code: string, language: Language): Promise<SpecialtyRow | undefined> {
    return SPECIALTY_CODE.test(code) ? this.specialties.findSpecialty(code, language) : undefined;
  }
}
