import ts from 'typescript';

/** Exports of a module without a doc comment where they are declared, as `path: name`. */
export function findUndocumented(paths: readonly string[], options: ts.CompilerOptions): string[] {
  const program = ts.createProgram(paths, { ...options, noEmit: true, skipLibCheck: true });
  const checker = program.getTypeChecker();
  return paths.flatMap((path) => {
    const source = program.getSourceFile(path);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${path} exports nothing`);
    return checker
      .getExportsOfModule(module)
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .filter((symbol) => !isDocumented(symbol, checker))
      .map((symbol) => `${path}: ${symbol.name}`);
  });
}

/** The compiler options of a repository. */
export function readCompilerOptions(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  return ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, incremental: false }, root).options;
}

function isDocumented(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return symbol.getDocumentationComment(checker).some(({ text }) => text.trim() !== '');
}
