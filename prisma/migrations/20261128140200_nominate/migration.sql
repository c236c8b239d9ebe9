-- A company is proposed as a key account by a request of its own kind.
ALTER TYPE "RequestKind" ADD VALUE 'nominate';
