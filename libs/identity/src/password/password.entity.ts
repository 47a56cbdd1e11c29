import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.js';

@Entity({ schema: 'auth', name: 'passwords' })
export class PasswordEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'passwords_person' })
  personId!: string;

  @Column('text')
  hash!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;
}
