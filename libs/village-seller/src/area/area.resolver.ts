import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { PROVINCES } from '@shanhuo/kernel';
import type { RequestContext } from '@shanhuo/kernel/graphql';
import type { AreaPath } from './area.rows.js';
import { AreaService } from './area.service.js';
import { AreaPathType, AreaType, ProvinceType } from './area.types.js';

@Resolver(() => AreaType)
export class AreaResolver {
  constructor(@Inject(AreaService) private readonly service: AreaService) {}

  @Allow.everyone()
  @Query(() => [ProvinceType], { description: 'The 34 province-level regions, in the order of their codes.' })
  provinces(@Context() context: RequestContext): ProvinceType[] {
    return PROVINCES.map(({ code, name }) => ({ code, name: name[context.language] }));
  }

  @Allow.everyone()
  @Query(() => [AreaType], { description: 'What lies in an area, in the order of codes; empty for a code of none.' })
  areas(
    @Args('parentCode', {
      type: () => String,
      nullable: true,
      description: 'Code of the area; without one the provinces are meant.',
    })
    parentCode?: string,
  ): Promise<AreaType[]> {
    return this.service.findChildren(parentCode ?? undefined);
  }

  @Allow.everyone()
  @Query(() => AreaPathType, { nullable: true, description: 'An area with all it lies in; null where there is none.' })
  async area(
    @Args('code', { type: () => String, description: 'Six digits, nine of a town.' }) code: string,
  ): Promise<AreaPathType | undefined> {
    const path = await this.service.findPath(code);
    return path && toAreaPath(path);
  }

  @Allow.everyone()
  @Query(() => [AreaPathType], {
    description:
      'Areas that words name, twenty at most, wide ones first: for typing instead of choosing level by level.',
  })
  async searchAreas(
    @Args('query', { type: () => String, description: 'Two characters at least, 40 at most: 郧阳 城关.' })
    query: string,
    @Context() context: RequestContext,
  ): Promise<AreaPathType[]> {
    return (await this.service.findByName(query, context.language)).map(toAreaPath);
  }
}

function toAreaPath({ code, provinceCode, isLeaf, areas }: AreaPath): AreaPathType {
  return { code, provinceCode, isLeaf, names: areas.map(({ name }) => name) };
}
