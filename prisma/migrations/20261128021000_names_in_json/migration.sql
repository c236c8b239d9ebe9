-- Stored JSON takes the names that the code has now: who decides for whom, and how an answer is delivered.
UPDATE "StageMove" SET rule = replace(rule::text, '"instead":', '"onBehalfOf":')::jsonb WHERE rule::text LIKE '%"instead":%';
UPDATE "Done" SET result = (result - 'how') || jsonb_build_object('delivery', result->'how') WHERE jsonb_typeof(result) = 'object' AND result ? 'how';
