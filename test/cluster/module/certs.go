package main

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"flag"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// certs writes NAME.crt and NAME.key below -dir. Node can't sign certificates, and openssl need not be there.
//
//	certs -dir D ca                                   a certificate authority, ca.crt and ca.key
//	certs -dir D -hosts 127.0.0.1,localhost apiserver  a server's certificate
//	certs -dir D -cn jane -groups a,b jane             a client's certificate
func certs(args []string) error {
	flags := flag.NewFlagSet("certs", flag.ContinueOnError)
	dir := flags.String("dir", ".", "where ca.crt and ca.key are")
	hosts := flags.String("hosts", "", "names and addresses of a server, by comma")
	cn := flags.String("cn", "", "user name of a client")
	groups := flags.String("groups", "", "groups of a client, by comma")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return fmt.Errorf("usage: certs -dir D [-hosts H] [-cn NAME] [-groups G] FILE")
	}
	file := flags.Arg(0)
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		return err
	}
	certificate := &x509.Certificate{
		SerialNumber: serial,
		Subject:      pkix.Name{CommonName: *cn, Organization: list(*groups)},
		NotBefore:    time.Now().Add(-time.Hour),
		NotAfter:     time.Now().AddDate(1, 0, 0),
		KeyUsage:     x509.KeyUsageDigitalSignature,
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	if file == "ca" {
		certificate.Subject.CommonName = "hub-to-kube test cluster"
		certificate.IsCA, certificate.BasicConstraintsValid = true, true
		certificate.KeyUsage |= x509.KeyUsageCertSign
		return write(*dir, file, certificate, certificate, key, key)
	}
	parent, parentKey, err := authority(*dir)
	if err != nil {
		return err
	}
	certificate.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	if *hosts != "" {
		certificate.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}
		for _, host := range list(*hosts) {
			if address := net.ParseIP(host); address != nil {
				certificate.IPAddresses = append(certificate.IPAddresses, address)
			} else {
				certificate.DNSNames = append(certificate.DNSNames, host)
			}
		}
	}
	return write(*dir, file, certificate, parent, key, parentKey)
}

func list(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, ",")
}

func authority(dir string) (*x509.Certificate, crypto.Signer, error) {
	certificate, err := block(filepath.Join(dir, "ca.crt"))
	if err != nil {
		return nil, nil, err
	}
	parent, err := x509.ParseCertificate(certificate)
	if err != nil {
		return nil, nil, err
	}
	der, err := block(filepath.Join(dir, "ca.key"))
	if err != nil {
		return nil, nil, err
	}
	key, err := x509.ParseECPrivateKey(der)
	return parent, key, err
}

// block reads the one PEM block of a file.
func block(file string) ([]byte, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	found, _ := pem.Decode(text)
	if found == nil {
		return nil, fmt.Errorf("%s holds no PEM", file)
	}
	return found.Bytes, nil
}

func write(dir, file string, certificate, parent *x509.Certificate, key *ecdsa.PrivateKey, parentKey crypto.Signer) error {
	der, err := x509.CreateCertificate(rand.Reader, certificate, parent, key.Public(), parentKey)
	if err != nil {
		return err
	}
	keyDER, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return err
	}
	crt := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	if err := os.WriteFile(filepath.Join(dir, file+".crt"), crt, 0o644); err != nil {
		return err
	}
	pemKey := pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: keyDER})
	return os.WriteFile(filepath.Join(dir, file+".key"), pemKey, 0o600)
}
