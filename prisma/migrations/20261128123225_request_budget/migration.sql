-- One more kind of request: an expense that goes over its budget.
ALTER TYPE "RequestKind" ADD VALUE 'budget';
