/// Conditions on the fields of one kind, named by key path.
///
/// ```swift
/// let overdue: Condition.Of<Nonconformity> = .all([.not(.equals(\.state, .closed)), .before(\.due, today)])
/// ```
extension Typed where Kind: RecordKind, Subject == Condition {
  public static var always: Self { Self(.always) }
  public static var never: Self { Self(.never) }

  /// The field holds the value; nothing is equal to no value.
  public static func equals<Value>(_ field: ValuePath<Kind, Value>, _ value: Value) -> Self {
    let field = field(Kind.fields)
    return Self(field.write(value).map { .equals(field, $0) } ?? .never)
  }

  /// The field holds one of the values.
  public static func isIn<Value>(_ field: ValuePath<Kind, Value>, _ values: [Value]) -> Self {
    let field = field(Kind.fields)
    return Self(.isIn(field, values.compactMap(field.write)))
  }

  public static func isEmpty(_ field: FieldPath<Kind>) -> Self { Self(.isEmpty(Kind.field(field))) }
  public static func isSet(_ field: FieldPath<Kind>) -> Self { Self(.isSet(Kind.field(field))) }

  /// The day or period in the field lies before the day.
  public static func before<Value: CalendarValue>(_ field: ValuePath<Kind, Value>, _ day: Day) -> Self {
    Self(.before(field(Kind.fields), day))
  }

  public static func onOrBefore<Value: CalendarValue>(_ field: ValuePath<Kind, Value>, _ day: Day) -> Self {
    Self(.onOrBefore(field(Kind.fields), day))
  }

  public static func onOrAfter<Value: CalendarValue>(_ field: ValuePath<Kind, Value>, _ day: Day) -> Self {
    Self(.onOrAfter(field(Kind.fields), day))
  }

  /// The day in the field lies in the period.
  public static func within<Value: CalendarValue>(_ field: ValuePath<Kind, Value>, _ period: Period) -> Self {
    Self(.within(field(Kind.fields), period))
  }

  /// The period in the field begins in the years from … to ….
  public static func periodFrom<Value: CalendarValue>(
    _ field: ValuePath<Kind, Value>, year first: Int, to last: Int
  ) -> Self {
    Self(.periodFrom(field(Kind.fields), year: first, to: last))
  }

  /// One field's day is not after another's.
  public static func notAfter<Earlier: CalendarValue, Later: CalendarValue>(
    _ earlier: ValuePath<Kind, Earlier>, _ later: ValuePath<Kind, Later>
  ) -> Self {
    Self(.notAfter(earlier(Kind.fields), later(Kind.fields)))
  }

  /// The list in the field holds the item.
  public static func contains<Item>(_ field: ValuePath<Kind, [Item]>, _ item: Item) -> Self {
    let field = field(Kind.fields)
    guard case .list(let items)? = field.write([item]), let text = items.first else { return never }
    return Self(.contains(field, text))
  }

  /// The record that the field refers to is not withdrawn, and the condition is true of it.
  public static func refers<Value: ReferenceValue>(
    _ field: ValuePath<Kind, Value>, _ condition: Condition.Of<Value.Target>
  ) -> Self {
    Self(.refers(field(Kind.fields), condition.value))
  }

  /// The record that the field refers to, which may be of any kind, is of this one and not withdrawn, and the condition is
  /// true of it.
  public static func refers<Target: RecordKind>(
    _ field: FieldPath<Kind>, to kind: Target.Type, _ condition: Condition.Of<Target>
  ) -> Self {
    Self(.refersTo(Kind.field(field), kind: kind.key, condition.value))
  }

  public static func idIs(_ id: RecordID<Kind>) -> Self { Self(.idIs(id.text)) }
  public static func idIn(_ ids: [RecordID<Kind>]) -> Self { Self(.idIn(ids.map(\.text))) }
  public static func all(_ conditions: [Self]) -> Self { Self(.all(conditions.map(\.value))) }
  public static func any(_ conditions: [Self]) -> Self { Self(.any(conditions.map(\.value))) }

  /// As `any`, for conditions on different fields: each finds its own index.
  public static func union(_ conditions: [Self]) -> Self { Self(.union(conditions.map(\.value))) }
  public static func not(_ condition: Self) -> Self { Self(.not(condition.value)) }
}
