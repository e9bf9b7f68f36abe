// Expected failures are values: a function that can fail on what people or partners send returns a Result.

export type Result<Value, Failure> = { readonly ok: true; readonly value: Value } | Failed<Failure>;
export type Failed<Failure> = { readonly ok: false; readonly error: Failure };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});
export const err = <Failure>(error: Failure): Failed<Failure> => ({ ok: false, error });
