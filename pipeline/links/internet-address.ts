import { BlockList, isIP } from 'node:net'

/** Whether an IP address is one of the public internet: none of this computer, of a private network, of a group, or of a tunnel. */
export function isInternetAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 0) return false
  return version === 4 ? !specialIpv4.check(address, 'ipv4') : !specialIpv6.check(address, 'ipv6')
}

/**
 * Addresses that lead elsewhere than to one machine of the public internet (IANA special-purpose registries, RFC 6890). In two lists,
 * because a list takes an IPv4 address for the IPv6 address that holds it.
 */
const specialIpv4 = new BlockList()
const specialIpv6 = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  specialIpv4.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 96], // unspecified, this computer, and IPv4 as it was once written
  ['::ffff:0:0', 96], // IPv4 in IPv6
  ['64:ff9b::', 96], // translated to IPv4
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23], // tunnels (Teredo) and benchmarks
  ['2002::', 16], // 6to4, which holds an IPv4 address
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  specialIpv6.addSubnet(net, prefix, 'ipv6')
