-- One more kind of request: special terms.
ALTER TYPE "RequestKind" ADD VALUE 'terms';
