#!/usr/bin/env bash
# Somebody else's package uses the library: by path, and by the version of a tag. It is built outside the checkout, so that it
# sees only what is public; its source is the README's example. Takes a scratch folder.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$1
version=$(sed -n 's/.*static let version = "\(.*\)"/\1/p' "$checkout/Sources/QualityCommands/Program.swift")

# The tag is set in a repository of its own: the checkout stays as it is, and what is not committed yet is tried too.
mkdir -p "$scratch/aplis"
(cd "$checkout" && git ls-files -z --cached --others --exclude-standard -- Package.swift Sources Tests Templates Criteria |
  xargs -0 cp --parents -t "$scratch/aplis")
in_repository() { git -C "$scratch/aplis" -c user.name=Aplis -c user.email=aplis@localhost "$@"; }
in_repository init -q
in_repository add --all --force
in_repository commit -q -m "The library"
in_repository tag "$version"

use() {
  local folder=$scratch/use-by-$1
  mkdir -p "$folder/Sources/use" "$folder/pages"
  sed "s|@DEPENDENCY@|$2|" "$checkout/Tests/PackageUse/Package.swift.in" > "$folder/Package.swift"
  cp "$checkout/Tests/PackageUse/main.swift" "$checkout/Tests/LibraryTests/LibraryExample.swift" "$folder/Sources/use/"
  echo "-- by $1: $2"
  swift build --package-path "$folder" --product use
  "$(swift build --package-path "$folder" --show-bin-path)/use" "$checkout/Templates" "$folder/pages"
  local page
  for page in review sheet; do
    grep -q 'Individual plan not reviewed' "$folder/pages/$page.html" || { echo "$page.html: the record is missing"; exit 1; }
    ! grep -q '«' "$folder/pages/$page.html" || { echo "$page.html: a phrase is missing"; exit 1; }
  done
}
use path ".package(name: \"aplis\", path: \"$checkout\")"
use version ".package(url: \"file://$scratch/aplis\", exact: \"$version\")"
cmp "$scratch/use-by-path/pages/review.html" "$scratch/use-by-version/pages/review.html"
