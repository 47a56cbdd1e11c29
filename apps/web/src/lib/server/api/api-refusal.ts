/** One entry of GraphQL `errors`, as the API words it. */
export interface ApiProblem {
  message: string;
  extensions?: { code?: string; field?: string; requestId?: string };
}

/** The API understood and said no. `code` is stable; `message` is fit to show only for BAD_USER_INPUT. */
export class ApiRefusal extends Error {
  readonly code: string;
  readonly field: string | undefined;

  constructor(problem: ApiProblem) {
    super(problem.message);
    this.name = 'ApiRefusal';
    this.code = problem.extensions?.code ?? 'INTERNAL';
    this.field = problem.extensions?.field;
  }

  get badInput(): boolean {
    return this.code === 'BAD_USER_INPUT' || this.code === 'GRAPHQL_VALIDATION_FAILED';
  }
}
