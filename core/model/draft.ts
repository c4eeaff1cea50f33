/** Plain data while it is put together, field by field. A field that stays absent is not set: spreading an empty object for each of them takes longer than what is worked out, row after row. */

export type Draft<Value> = { -readonly [Name in keyof Value]: Value[Name] };
