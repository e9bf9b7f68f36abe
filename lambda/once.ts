// Connects once per execution environment, and again if that failed: one bad cold start must not poison the rest.

export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
