-- More kinds of request: the tier of an account, who stands in for its owner, and who owns it from now on.
ALTER TYPE "RequestKind" ADD VALUE 'tier';
ALTER TYPE "RequestKind" ADD VALUE 'backup';
ALTER TYPE "RequestKind" ADD VALUE 'owner';
